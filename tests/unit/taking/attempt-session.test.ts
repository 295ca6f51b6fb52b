import { expect, test } from "vitest";
import { changedItems, withOperations } from "@/components/taking/attempt-session";
import { randomId } from "@/components/taking/random-id";

const fact = { class: "reported-fact" };
const operation = (itemId: string, response: typeof fact | null) => ({ id: randomId(), itemId, response });

test("operations are laid over answers one after the other; null clears", () => {
  const answers = withOperations({ a: fact, b: fact }, [
    operation("a", null),
    operation("c", fact),
    operation("a", { class: "attribution" }),
    operation("b", null),
  ]);
  expect(answers).toEqual({ a: { class: "attribution" }, c: fact });
});

test("what differs is found, whatever the order of the names in a response", () => {
  const before = { a: { class: "attribution", sure: "certain" }, b: fact, c: fact };
  const after = { a: { sure: "certain", class: "attribution" }, b: { class: "reported-fact", sure: "guessing" }, d: fact };
  expect(changedItems(before, after)).toEqual(["b", "c", "d"]);
});

test("ids are version 4 UUIDs and differ", () => {
  const ids = Array.from({ length: 100 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(100);
});
