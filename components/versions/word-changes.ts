import { diffArrays, diffWordsWithSpace } from "diff";

/** A run of words: in both texts, only in the earlier one, or only in the later one. */
export type WordRun = { readonly text: string; readonly where: "both" | "earlier" | "later" };

/** How many words may differ before two texts count as wholly different: what takes longer to compare helps nobody. */
const MOST_CHANGES = 2000;

const whereOf = ({ added, removed }: { added: boolean; removed: boolean }): WordRun["where"] =>
  added ? "later" : removed ? "earlier" : "both";

/** Compares two texts word for word. */
export function wordChanges(earlier: string, later: string): WordRun[] {
  const changes = diffWordsWithSpace(earlier, later, { maxEditLength: MOST_CHANGES });
  if (changes) return inRuns(changes.map((change) => ({ text: change.value, where: whereOf(change) })));
  return [
    { text: earlier, where: "earlier" },
    { text: later, where: "later" },
  ];
}

/** Changes with nothing but white space between them are one: all that went, then all that came, as people read them. */
function inRuns(changes: readonly WordRun[]): WordRun[] {
  const runs: WordRun[] = [];
  let gone = "";
  let come = "";
  const flush = () => {
    if (gone) runs.push({ text: gone, where: "earlier" });
    if (come) runs.push({ text: come, where: "later" });
    gone = "";
    come = "";
  };
  for (const [index, { text, where }] of changes.entries()) {
    const between = where === "both" && text.trim() === "" && index < changes.length - 1 && gone + come !== "";
    if (where === "both" && !between) {
      flush();
      runs.push({ text, where });
    }
    if (where === "earlier" || between) gone += text;
    if (where === "later" || between) come += text;
  }
  flush();
  return runs;
}

/** Things of two lists that stand for one another: equal ones in pairs, others on one side, in the order of both lists. */
export type Pairing = { readonly earlier: number | null; readonly later: number | null };

/** Pairs the things of two lists that are equal, keeping their order. */
export function pairsOf(earlier: readonly string[], later: readonly string[]): Pairing[] {
  let [before, after] = [0, 0];
  return diffArrays([...earlier], [...later]).flatMap((change) =>
    change.value.map((): Pairing => {
      if (change.added) return { earlier: null, later: after++ };
      if (change.removed) return { earlier: before++, later: null };
      return { earlier: before++, later: after++ };
    }),
  );
}
