import { expect, test } from "vitest";
import { distinct, nextOpen, progressOf, queueOf, setApart, type Waiting } from "@/components/marking/marking-queue";
import type { WaitingAnswer, WaitingItem } from "@/lib/domain/marking";

const answer = (attemptId: string, level: WaitingAnswer["level"] = null): WaitingAnswer => ({
  attemptId,
  words: attemptId,
  rest: "",
  level,
});
const item = (itemId: string, ...groups: WaitingAnswer[][]): WaitingItem => ({
  ...{ itemId, number: 1, question: "What?", ranges: [], rubric: null, model: "", groups, marked: 0 },
});
const shown = (queue: readonly Waiting[]) => queue.map(({ answers, level }) => [answers.map(({ attemptId }) => attemptId).join(), level]);

const QUEUE = queueOf([item("one", [answer("a"), answer("b"), answer("c")], [answer("d", "basic")]), item("two", [answer("a")])]);

test("groups stand item by item; one that is marked has the level of its answers, a mixed one none", () => {
  expect(shown(QUEUE)).toEqual([
    ["a,b,c", null],
    ["d", "basic"],
    ["a", null],
  ]);
  expect(new Set(QUEUE.map(({ place }) => place)).size).toBe(3);
  expect(shown(queueOf([item("x", [answer("a", "basic"), answer("b")])]))).toEqual([["a,b", null]]);
});

test("an answer that is set apart is the next group, and the others stay", () => {
  const apart = setApart(QUEUE, 0, ["b"]);
  expect(shown(apart).slice(0, 2)).toEqual([
    ["a,c", null],
    ["b", null],
  ]);
  expect(apart).toHaveLength(4);
  expect(new Set(apart.map(({ place }) => place)).size).toBe(4);
  expect(apart[0]?.place).toBe(QUEUE[0]?.place);
  expect(setApart(QUEUE, 1, ["d"])).toEqual(QUEUE);
  expect(setApart(QUEUE, 0, ["nobody"])).toEqual(QUEUE);
});

test("after a mark the next group without one comes, round to the first; none when all have one", () => {
  expect(nextOpen(QUEUE, 0)).toBe(2);
  expect(nextOpen(QUEUE, 2)).toBe(0);
  expect(nextOpen(QUEUE.slice(1, 2), 0)).toBeNull();
  expect(progressOf(QUEUE)).toEqual({ done: 1, left: 4 });
});

test("answers that are the same to the letter are shown once", () => {
  const same = [answer("a"), { ...answer("b"), words: "a" }, answer("c")];
  expect(distinct(same).map((group) => group.map(({ attemptId }) => attemptId))).toEqual([["a", "b"], ["c"]]);
});
