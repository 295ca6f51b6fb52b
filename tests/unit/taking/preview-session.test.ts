import { expect, test } from "vitest";
import { createPreviewSession } from "@/components/taking/preview-session";

test("a preview keeps its answers in the page, takes them back, and hands in to nobody", async () => {
  const session = createPreviewSession();
  let told = 0;
  const stop = session.subscribe(() => told++);
  session.answer("one", { class: "attribution" });
  session.answer("one", { class: "speculation" });
  session.answer("two", { class: "judgement" });
  session.answer("two", null);
  expect(session.snapshot()).toMatchObject({ answers: { one: { class: "speculation" } }, state: "saved", canUndo: true });
  expect([session.undo(), session.undo(), session.undo(), session.undo(), session.undo()]).toEqual(["two", "two", "one", "one", null]);
  expect(session.snapshot()).toMatchObject({ answers: {}, canUndo: false });
  expect(told).toBe(8);
  stop();
  session.answer("one", { class: "attribution" });
  expect(told).toBe(8);
  expect(await session.submit()).toBe("sent");
});
