import { describe, expect, test } from "vitest";
import { findHedges } from "@/lib/source-analysis/find-hedges";
import { wordsOf } from "@/lib/source-analysis/words";

const hedges = (text: string) => findHedges(wordsOf(text, [0, text.length]));
const strongest = (text: string) => Math.max(0, ...hedges(text).map(({ strength }) => strength));
const CLEAR = 0.55;

describe("words that make a claim less than certain", () => {
  test.each([
    ["The dam could burst before Sunday.", "could", "modal"],
    ["Prices will rise in the spring.", "will", "future"],
    ["The shop is set to move to a new street.", "set to", "future"],
    ["The painting is probably a copy.", "probably", "adverb"],
    ["Rain is likely to fall on the final.", "likely to", "adjective"],
    ["The herd seems smaller this year.", "seems", "verb"],
    ["The risk of flooding remains.", "risk of", "noun"],
    ["The clerk allegedly kept the keys.", "allegedly", "hearsay"],
    ["Whether the bridge reopens remains to be seen.", "remains to be seen", "adjective"],
    ["The child is believed to have fallen from a wall.", "is believed to", "verb"],
  ])("%s", (text, words, kind) => {
    const [first] = hedges(text);
    expect(first && text.slice(...first.range)).toBe(words);
    expect(first?.kind).toBe(kind);
  });

  test("what is to come is told from what may be", () => {
    expect(hedges("The pool will close.").map(({ future }) => future)).toEqual([true]);
    expect(hedges("The pool might close.").map(({ future }) => future)).toEqual([false]);
  });
});

describe("“could” of what may come", () => {
  test.each([
    "The ruling could reach every court in the land.",
    "Shoppers could see bread prices rise by a tenth.",
    "The talks could run into the night.",
    "The drug could reach patients by 2030.",
    "The fine could buy the town some time.",
  ])("%s", (text) => {
    expect(strongest(text)).toBeGreaterThan(CLEAR);
  });
});

describe("look-alikes", () => {
  test.each([
    "The fair opens in the first week of May.",
    "May Lindqvist won the race.",
    "Her will left the farm to a niece.",
    "It was a test of political will.",
    "Will Baker scored twice.",
    "The parade showed the military might of the kingdom.",
    "From the tower the guards could see the smoke.",
    "The crew could not reach the hut.",
    "The crew could find no trace of the hut.",
    "Of forty sailors only nine in all could stand.",
    "He could run the length of the pier without a pause.",
    "The grandmother could recite every verse.",
    "The works could make forty boats a year until the war.",
    "The clerk hid the risks from the board.",
    "Every morning he would walk to the harbour.",
    "He would later become the town's mayor.",
    "The council is set to meet on Tuesday.",
    "The delay is due to fog.",
    "She is going to school by bus.",
    "They came as soon as possible.",
    "Sales were lower than expected.",
    "The register lists every high-risk building.",
  ])("%s", (text) => {
    expect(strongest(text)).toBeLessThan(CLEAR);
  });
});
