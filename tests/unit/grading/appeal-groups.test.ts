import { expect, test } from "vitest";
import { appealGroups } from "@/lib/grading/appeal-groups";

const made = (appealId: string, itemId: string, kind: string, response: unknown) => ({
  ...{ appealId, itemId, kind, response, attemptId: appealId, name: "Ana", number: 1, alike: false },
  ...{ sentence: "I see it otherwise.", madeAt: new Date("2026-11-25T10:00:00Z") },
});
const claims = [
  { itemId: "a", number: 1 },
  { itemId: "b", number: 2 },
];
const shape = (groups: ReturnType<typeof appealGroups>) =>
  groups.map(({ number, chosen, words, appeals }) => [number, chosen, words, appeals.map(({ appealId }) => appealId).join("")]);

test("labels stand together, blanks apart, the largest group first", () => {
  const appeals = [
    made("1", "a", "sort-the-claims", { class: "speculation" }),
    made("2", "b", "sort-the-claims", null),
    made("3", "b", "sort-the-claims", { class: "attribution" }),
    made("4", "b", "sort-the-claims", { class: "attribution" }),
    made("5", "gone", "sort-the-claims", null),
  ];
  expect(shape(appealGroups(appeals, claims))).toEqual([
    [2, "attribution", "", "34"],
    [1, "speculation", "", "1"],
    [2, null, "", "2"],
  ]);
});

test("answers of other kinds stand together where they read the same, whatever was stored", () => {
  const appeals = [
    made("1", "b", "short-answer", { text: "The mayor" }),
    made("2", "b", "short-answer", { text: "the mayor", sure: "certain" }),
    made("3", "b", "short-answer", { text: "a clerk" }),
    made("4", "b", "short-answer", null),
  ];
  const inWords = (itemId: string, response: unknown) => `${itemId}: ${String(Object(response).text).toLowerCase()}`;
  expect(shape(appealGroups(appeals, claims, inWords))).toEqual([
    [2, null, "b: the mayor", "12"],
    [2, null, "b: a clerk", "3"],
    [2, null, "", "4"],
  ]);
});
