import { expect, test } from "vitest";
import { accommodationWords, isUsual, TIME_FACTORS, USUAL } from "@/lib/domain/accommodation";

test("what is set is said in short words, and nothing where nothing is", () => {
  expect(accommodationWords(USUAL)).toEqual([]);
  expect(isUsual(USUAL)).toBe(true);
  const all = {
    time: "150",
    listView: true,
    textSize: "large",
    clearLetters: true,
    readAloud: true,
    itemsAPage: 1,
    extraAttempts: 2,
  } as const;
  expect(accommodationWords(all)).toEqual([
    "time × 1.5",
    "list view first",
    "large text",
    "clear letters",
    "read aloud",
    "1 item a page",
    "2 more attempts",
  ]);
});

test("each setting by itself is something that is set", () => {
  const changes = [
    ...TIME_FACTORS.filter((time) => time !== "usual").map((time) => ({ time })),
    { listView: true },
    { textSize: "larger" as const },
    { clearLetters: true },
    { readAloud: true },
    { itemsAPage: 3 },
    { extraAttempts: 1 },
  ];
  expect(changes.map((change) => isUsual({ ...USUAL, ...change }))).toEqual(changes.map(() => false));
});
