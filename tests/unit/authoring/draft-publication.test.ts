import { expect, test } from "vitest";
import { changesLesson } from "@/lib/domain/draft-publication";
import { type makeClaim, OPEN, THREE } from "./made-claims";

const FACTS = {
  title: "The bridge",
  summary: "",
  instructions: "",
  exercises: [{ kind: "sort-the-claims", title: "Sort", instructions: "", settings: {}, items: [] }],
};
const base = {
  ...FACTS,
  claims: THREE.map(({ ranges }) => ranges),
  items: [
    { exercise: 0, claim: 2, content: {} },
    { exercise: 0, claim: 0, content: {} },
    { exercise: 0, claim: 1, content: {} },
  ],
};
const withOpen = (change: Parameters<typeof makeClaim>[2]) => THREE.map((claim) => (claim.id === "open" ? { ...claim, ...change } : claim));

test("labels, explanations and points make a key version only, and so do spaces around a title", () => {
  const claims = withOpen({ label: { voucher: "document", certainty: "asserted" }, explanation: "New.", points: 0, evidence: [OPEN] });
  expect(changesLesson(base, { ...FACTS, title: "The bridge " }, claims)).toBe(false);
});

test("another cut, another title and another asking make a lesson version", () => {
  expect(changesLesson(base, FACTS, withOpen({ ranges: [[OPEN[0], OPEN[1] - 6]] }))).toBe(true);
  expect(changesLesson(base, { ...FACTS, title: "The old bridge" }, THREE)).toBe(true);
  expect(
    changesLesson(
      base,
      { ...FACTS, exercises: [{ kind: "sort-the-claims", title: "Sort", instructions: "Go.", settings: {}, items: [] }] },
      THREE,
    ),
  ).toBe(true);
  expect(changesLesson(base, FACTS, withOpen({ askedIn: [] }))).toBe(true);
});
