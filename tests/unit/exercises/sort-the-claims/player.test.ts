import { expect, test } from "vitest";
import { answerTo, responseOf } from "@/components/exercises/sort-the-claims/answer";
import { readKey, tabStops } from "@/components/exercises/sort-the-claims/player-keys";
import { changeWords, claimName } from "@/components/exercises/sort-the-claims/player-words";
import type { AttemptSnapshot } from "@/components/taking/attempt-session";

const place = { index: 3, count: 5, direction: "ltr", judgement: false } as const;
const press = (key: string, more: { ctrlKey?: boolean } = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test("arrows go from claim to claim and stop at the ends", () => {
  expect(readKey(press("ArrowRight"), place)).toEqual({ do: "go", to: 4 });
  expect(readKey(press("ArrowUp"), place)).toEqual({ do: "go", to: 2 });
  expect(readKey(press("ArrowDown"), { ...place, index: 4 })).toEqual({ do: "go", to: 4 });
  expect(readKey(press("Home"), place)).toEqual({ do: "go", to: 0 });
  expect(readKey(press("ArrowRight"), { ...place, direction: "rtl" })).toEqual({ do: "go", to: 2 });
});

test("numbers label; judgement only where it is on", () => {
  expect(readKey(press("2"), place)).toEqual({ do: "label", class: "attribution" });
  expect(readKey(press("4"), place)).toBeNull();
  expect(readKey(press("4"), { ...place, judgement: true })).toEqual({ do: "label", class: "judgement" });
  expect(readKey(press("5"), { ...place, judgement: true })).toBeNull();
});

test("0 clears, Z undoes, ? helps, Enter goes to the labels, and the browser keeps its own keys", () => {
  expect(["0", "z", "Z", "?", "Enter", " "].map((key) => readKey(press(key), place)?.do)).toEqual([
    "clear",
    "undo",
    "undo",
    "help",
    "palette",
    "palette",
  ]);
  expect(readKey(press("z", { ctrlKey: true }), place)).toBeNull();
  expect(readKey(press("Tab"), place)).toBeNull();
});

test("Tab stops once a block: at the current claim, else at the block's first", () => {
  expect([...tabStops([[0, 1, 2], [], [3, 4]], 1)]).toEqual([1, 3]);
  expect([...tabStops([[0, 1, 2], [], [3, 4]], 4)]).toEqual([0, 4]);
});

test("an answer is read and written; what is not known is no answer", () => {
  const answers = { a: { class: "attribution", sure: "certain" }, b: { class: "rumour" } };
  expect(answerTo("a", answers)).toEqual({ class: "attribution", sure: "certain" });
  expect([answerTo("b", answers), answerTo("c", answers)]).toEqual([null, null]);
  expect([responseOf({ class: "judgement", sure: null }), responseOf(null)]).toEqual([{ class: "judgement" }, null]);
});

const claims = ["a", "b", "c"].map((itemId) => ({ itemId, ranges: [] }));
const snapshot: AttemptSnapshot = {
  answers: { a: { class: "speculation" }, b: { class: "attribution" } },
  state: "saved",
  change: { by: "label", itemIds: ["b"] },
  canUndo: true,
  refused: null,
  tooLate: false,
};

test("a screen reader hears what was labelled, how many there are, and whether it is saved", () => {
  expect(changeWords(snapshot, claims)).toBe("Sentence 2 labelled attribution. 2 of 3. Saved.");
  expect(changeWords({ ...snapshot, state: "saving" }, claims)).toBe("");
  expect(changeWords({ ...snapshot, state: "offline" }, claims)).toBe(
    "Sentence 2 labelled attribution. 2 of 3. On this device only. Sent later.",
  );
  expect(changeWords({ ...snapshot, change: { by: "undo", itemIds: ["c"] } }, claims)).toBe(
    "Undone. Sentence 3 has no label now. 2 of 3. Saved.",
  );
  expect(changeWords({ ...snapshot, change: { by: "elsewhere", itemIds: ["a"] } }, claims)).toBe(
    "Changed in another tab or on another device. Sentence 1 labelled speculation. 2 of 3.",
  );
  expect(changeWords({ ...snapshot, change: { by: "elsewhere", itemIds: ["a", "b"] } }, claims)).toBe(
    "Changed in another tab or on another device: sentences 1, 2. 2 of 3.",
  );
});

test("the name of a claim ends with its number and its label", () => {
  expect(claimName(1, "b", snapshot.answers)).toBe(", claim 2, attribution chosen");
  expect(claimName(2, "c", snapshot.answers)).toBe(", claim 3, no label yet");
});
