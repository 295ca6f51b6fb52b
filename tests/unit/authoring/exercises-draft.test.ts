import fc from "fast-check";
import { expect, test } from "vitest";
import {
  asKept,
  hasLostClaim,
  moved,
  placed,
  placesAmong,
  restored,
  stateOf,
  toSend,
  withoutWords,
} from "@/components/authoring/exercises-draft";
import type { DraftExercise, DraftItem } from "@/lib/domain/lesson-draft";

const item = (id: string, over: Partial<DraftItem> = {}): DraftItem => ({
  ...{ id, claimId: null, content: {}, key: {}, evidence: [], explanation: "", skill: null, points: 1000, reviewed: true },
  ...over,
});
const exercise = (kind: string, ...items: DraftItem[]): DraftExercise => ({ kind, title: kind, instructions: "", settings: {}, items });
const kindsOf = (all: readonly DraftExercise[]) => all.map(({ kind }) => kind);

test("one is moved by one place, the others keep their order", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});

test("moving there and back is as before, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 20 }), fc.nat(), (all, at) => {
      const from = at % (all.length - 1);
      const there = moved(all, from, 1);
      expect(there.toSorted()).toEqual(all.toSorted());
      expect(moved(there, from + 1, -1)).toEqual(all);
    }),
  );
});

test("what is sent says where each exercise stood at the server, and that a new one stood nowhere", () => {
  const [sort, choose] = placed([exercise("sort"), exercise("choose")], "begun");
  if (!sort || !choose) throw new Error("two were placed");
  const places = [sort.place, choose.place];
  const sent = toSend([choose, { ...exercise("new"), place: "new" }, sort], places);
  expect(sent.map(({ kind, was }) => [kind, was])).toEqual([
    ["choose", 1],
    ["new", null],
    ["sort", 0],
  ]);
  expect(sent.every((one) => !("place" in one))).toBe(true);
});

test("beside somebody else's exercises an own one has the place of its kind only", () => {
  const own = placed([exercise("sort"), exercise("choose")], "begun");
  const places = own.map(({ place }) => place);
  const among = placesAmong([exercise("sort"), exercise("rewrite"), exercise("choose")], own, places);
  expect(toSend(own, among).map(({ was }) => was)).toEqual([0, null]);
});

test("what the server keeps is compared without what it cleans", () => {
  const typed = [{ ...exercise("sort", item("a", { explanation: " Why. " })), title: " Sort  it ", place: "x" }];
  expect(asKept(typed)).toEqual([{ ...exercise("sort", item("a", { explanation: "Why." })), title: "Sort it" }]);
});

test("what was removed comes back where it stood, beside what has changed since", () => {
  const before = placed([exercise("sort"), exercise("choose", item("a"), item("b")), exercise("write")], "begun");
  const [sort, choose, write] = before;
  if (!sort || !choose || !write) throw new Error("three were placed");
  const now = [{ ...write, title: "Write it" }, sort];
  const back = restored(now, before);
  expect(kindsOf(back)).toEqual(["write", "choose", "sort"]);
  expect(back[0]?.title).toBe("Write it");
  const without = [{ ...choose, items: [item("b", { points: 0 })] }];
  expect(restored(without, [choose])[0]?.items.map(({ id, points }) => [id, points])).toEqual([
    ["a", 1000],
    ["b", 0],
  ]);
});

test("a key keeps all but the words that it names", () => {
  expect(withoutWords({ source: [[0, 2]], cue: [], level: "certain", right: [1], weights: { a: 1 } })).toEqual({
    ...{ source: [], cue: [], level: "certain", right: [1], weights: { a: 1 } },
  });
  // other ways of marking name words as well, accepted texts do not
  const accepted = [{ text: "the mayor", credit: 1 }];
  expect(withoutWords({ others: [{ source: [[0, 2]], cue: [], content: [] }], accepted })).toEqual({ others: [], accepted });
});

test("questions are counted by what is still to be done; one without its claim is not looked at", () => {
  const all = [
    exercise("a", item("1"), item("2", { reviewed: false, claimId: "here" })),
    exercise("b", item("3", { reviewed: false, claimId: "gone" })),
  ];
  expect(stateOf(all, ["here"])).toEqual({ questions: 3, open: 1, lost: 1 });
  expect([null, "here", "gone"].map((claimId) => hasLostClaim({ claimId }, ["here"]))).toEqual([false, false, true]);
});
