import type { DraftFacts } from "@/lib/domain/lesson-draft";
import type { KeptChanges } from "./kept-changes";
import type { ReviewDraft } from "./review-draft";
import type { ReviewActions } from "./review-sends";

type Revised = DraftFacts & { readonly revision: number };

/** True where the server would take the facts. */
const factsComplete = ({ title, exercises }: DraftFacts): boolean =>
  title.trim() !== "" && exercises.every((exercise) => exercise.title.trim() !== "");

/** What the lesson says around its claims: as the server holds it, and as this window has changed it. */
export function createOwnFacts(draft: ReviewDraft, changeFacts: ReviewActions["changeFacts"]) {
  let held: Revised = { ...draft.facts, revision: draft.revision };
  let heldFacts = draft.facts;
  const hold = (next: Revised) => {
    held = next;
    heldFacts = factsOf(next);
  };
  let change: KeptChanges["facts"] = null;
  const theirs = () => (change && change.seen !== held.revision ? heldFacts : null);

  return {
    shown: (): DraftFacts => change?.facts ?? heldFacts,
    change: () => change,
    theirs,
    waits: () => change !== null && theirs() === null && factsComplete(change.facts),
    set(next: Partial<DraftFacts>) {
      change = { facts: { ...(change?.facts ?? heldFacts), ...next }, seen: change?.seen ?? held.revision };
    },
    isCurrent: (revision: number) => revision === held.revision,
    /** What the server holds now. What this window wrote itself, without hearing back, is no conflict. True where somebody else changed it. */
    take(next: Revised): boolean {
      const said = JSON.stringify(factsOf(next));
      const mine = change !== null && JSON.stringify(factsOf(change.facts)) === said;
      const theirs = !mine && JSON.stringify(heldFacts) !== said;
      if (mine) change = null;
      hold(next);
      return theirs;
    },
    takeUp(kept: KeptChanges["facts"]) {
      change ??= kept;
    },
    settle(take: "mine" | "theirs") {
      change = take === "mine" && change ? { facts: change.facts, seen: held.revision } : null;
    },
    /** Rejects where the server can't be reached. */
    async send(): Promise<"saved" | "again" | "nothing" | "refused" | "gone"> {
      if (!change) return "nothing";
      const { facts, seen } = change;
      const answer = await changeFacts(null, { ...facts, draftId: draft.draftId, revision: seen });
      if (answer.ok) {
        hold({ ...facts, revision: answer.revision });
        change = change?.facts === facts ? null : change && { facts: change.facts, seen: answer.revision };
        return "saved";
      }
      switch (answer.reason) {
        case "changed-meanwhile":
          hold(answer.facts);
          return "again";
        case "gone":
          return "gone";
        case "cuts-fixed":
        case "invalid":
          return "refused";
      }
    },
  };
}

const factsOf = ({ title, summary, instructions, exercises }: DraftFacts): DraftFacts => ({ title, summary, instructions, exercises });
