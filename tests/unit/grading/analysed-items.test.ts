import { expect, test } from "vitest";
import { analysedItems } from "@/lib/grading/analysed-items";
import { TRIED } from "@/tests/factories/exercise-answers";

const item = (kind: string, position: number, settings = {}) => ({
  ...{ number: position + 1, position, itemId: `item-${position}`, kind, worth: 2000, settings },
  content: TRIED[kind]?.content,
  key: TRIED[kind]?.key,
});
const given = (position: number, responseId: string, response: unknown) => ({ position, responseId, response });

test("items of every kind, each with its own responses", () => {
  const kinds = Object.keys(TRIED);
  const items = kinds.map((kind, position) => item(kind, position));
  const responses = kinds.map((kind, position) => given(position, `r${position}`, TRIED[kind]?.full));
  const found = analysedItems(items, responses, true);
  expect(found.map(({ number, worth, responses: own }) => ({ number, worth, ids: [...own.keys()] }))).toEqual(
    kinds.map((_, position) => ({ number: position + 1, worth: 2000, ids: [`r${position}`] })),
  );
  for (const { options, spans, links, responses: own } of found) {
    for (const { chosen, marked, links: built } of own.values()) {
      expect(chosen.every((index) => options?.[index])).toBe(true);
      expect(marked).toHaveLength(spans.length);
      expect(built === null).toBe(links === null);
    }
  }
});

test("an item that asks for a label: its class, what is accepted, what was chosen, and how sure", () => {
  const responses = [
    given(0, "1", { class: "speculation", sure: "certain" }),
    given(0, "2", { class: "attribution" }),
    { position: 0, responseId: null, response: null },
  ];
  const [found] = analysedItems([item("sort-the-claims", 0)], responses, false);
  expect(found).toMatchObject({ keyClass: "attribution", accepted: ["speculation"], guess: 0.5 });
  expect([...(found?.responses ?? [])].map(([id, { label, sure }]) => [id, label, sure])).toEqual([
    ["1", "speculation", "certain"],
    ["2", "attribution", null],
  ]);
});

test("where certainty counts, an answer at random is one that says it is a guess", () => {
  const [found] = analysedItems([item("sort-the-claims", 0, { sureness: "counts" })], [], false);
  expect(found?.guess).toBeCloseTo(0.5 / 3, 12);
});

test("a response that does not fit its kind is an error, not a blank", () => {
  expect(() => analysedItems([item("multiple-choice", 0)], [given(0, "1", { class: "attribution" })], true)).toThrow();
});
