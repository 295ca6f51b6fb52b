import fc from "fast-check";
import { expect, test } from "vitest";
import { answerOf, planOf, shownLines } from "@/components/exercises/verification-plan/plan";
import { planResponseSchema } from "@/lib/exercises/verification-plan/response";

const EMPTY = planOf(null);
const line = (opened: string, found = "") => ({ opened, found });

test("a plan that says nothing is no answer, and no answer is a plan that says nothing", () => {
  expect(answerOf(EMPTY)).toBeNull();
  expect(answerOf({ ...EMPTY, text: "  ", log: [line(" ", " ")] })).toBeNull();
});

test("each part alone is an answer that its kind reads, and is read back", () => {
  const plans = [
    { ...EMPTY, checkable: "partly" as const },
    { ...EMPTY, ways: ["second-outlet" as const] },
    { ...EMPTY, confirmation: "second-source" as const },
    { ...EMPTY, text: "Ask the council." },
    { ...EMPTY, log: [line("The report"), line("", "A date")] },
  ];
  for (const plan of plans) {
    const answer = answerOf(plan);
    expect(planResponseSchema.safeParse(answer).success).toBe(true);
    expect(planOf(answer)).toEqual(plan);
  }
});

test("lines of the log that say nothing are not sent, and keep their place on the page", () => {
  const onPage = [line("one"), line(""), line("three ")];
  const sent = planOf(answerOf({ ...EMPTY, log: onPage })).log;
  expect(sent).toEqual([line("one"), line("three")]);
  expect(shownLines(onPage, sent)).toBe(onPage);
});

test("the answer’s own lines come in once it says something else", () => {
  const onPage = [line("one"), line("")];
  expect(shownLines(onPage, [line("two")])).toEqual([line("two")]);
  expect(shownLines(onPage, [line("one"), line("two")])).toEqual([line("one"), line("two")]);
  expect(shownLines([line("")], [])).toEqual([line("")]);
});

test("writing in any line never changes another", () => {
  const texts = fc.array(fc.record({ opened: fc.string({ maxLength: 5 }), found: fc.string({ maxLength: 5 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(texts, (lines) => {
      const answered = planOf(answerOf({ ...EMPTY, log: lines })).log;
      expect(shownLines(lines, answered)).toBe(lines);
    }),
  );
});
