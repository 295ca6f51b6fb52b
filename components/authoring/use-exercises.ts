import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { DraftExercise, ItemFault } from "@/lib/domain/lesson-draft";
import { sameJson } from "@/lib/domain/same-json";
import { asKept, type EditedExercise, type ExercisesActions, placed, placesAmong, refusalOf, restored, toSend } from "./exercises-draft";

/** How long a pause of the teacher’s is before what was changed is sent. */
const PAUSE = 700;

/** `refused`: as it stands; the next change is tried again. `stopped`: only the teacher can say how it goes on. */
export type Saving = "saved" | "changed" | "saving" | "failed" | "refused" | "stopped";
type Begun = { draftId: string; revision: number; exercises: readonly DraftExercise[]; faults: readonly ItemFault[] };
/** What the server has: its revision, its exercises and the places that these have here. */
type Known = { revision: number; exercises: readonly DraftExercise[]; places: readonly string[] };
type Step = { readonly words: string; readonly before: readonly EditedExercise[] };

/** The exercises while they are changed: saved when the teacher pauses, the last removal taken back, and what somebody else changed. */
export function useExercises(begun: Begun, change: ExercisesActions["change"]) {
  const { draftId } = begun;
  const [exercises, setExercises] = useState<readonly EditedExercise[]>(() => placed(begun.exercises, "begun"));
  const [faults, setFaults] = useState(begun.faults);
  const [saving, setSaving] = useState<Saving>("saved");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Omit<Known, "places"> | null>(null);
  const [removed, setRemoved] = useState<Step | null>(null);
  const [said, setSaid] = useState("");
  const known = useRef<Known>({ ...begun, places: exercises.map(({ place }) => place) });
  const newest = useRef(exercises);
  const sending = useRef<Promise<boolean> | null>(null);

  const set = (next: readonly EditedExercise[]) => {
    newest.current = next;
    setExercises(next);
    setSaving((now) => (now === "stopped" ? now : "changed"));
  };

  async function send(): Promise<boolean> {
    const mine = newest.current;
    setSaving("saving");
    setRefusal(null);
    try {
      const { revision, places } = known.current;
      const answer = await change(null, { draftId, revision, exercises: toSend(mine, places) });
      if (answer.ok) {
        known.current = { revision: answer.revision, exercises: asKept(mine), places: mine.map(({ place }) => place) };
        setFaults(answer.faults);
        if (newest.current !== mine) return send();
        setSaving("saved");
        return true;
      }
      if (answer.reason === "changed-meanwhile") {
        if (sameJson(answer.theirs.exercises, asKept(known.current.exercises))) {
          // somebody changed other things of the draft
          known.current = { ...known.current, revision: answer.theirs.revision };
          return send();
        }
        setTheirs(answer.theirs);
      } else setRefusal(refusalOf(answer.reason));
      setSaving(answer.reason === "invalid" ? "refused" : "stopped");
    } catch {
      setSaving("failed");
      setRefusal("The server could not be reached. What you changed is kept in this window and sent again; leave it open.");
    }
    return false;
  }
  /** Sends what is not sent yet; whether all of it is saved. */
  const flush = async (): Promise<boolean> => {
    if (saving === "saved") return true;
    if (saving === "stopped") return false;
    sending.current ??= send().finally(() => {
      sending.current = null;
    });
    return sending.current;
  };
  const pause = useEffectEvent(() => void flush());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins a new pause
  useEffect(() => {
    if (saving !== "changed" && saving !== "failed") return;
    const timer = setTimeout(() => pause(), saving === "failed" ? 10 * PAUSE : PAUSE);
    return () => clearTimeout(timer);
  }, [saving, exercises]);
  useEffect(() => {
    if (saving === "saved") return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [saving]);

  return {
    exercises,
    faults,
    saving,
    refusal,
    removed,
    said,
    isContested: theirs !== null,
    change: set,
    say: setSaid,
    flush,
    remove: (next: readonly EditedExercise[], words: string) => {
      setRemoved({ words, before: exercises });
      set(next);
      setSaid(`${words}.`);
    },
    undo: () => {
      if (!removed) return;
      set(restored(exercises, removed.before));
      setSaid(`Undone: ${removed.words}.`);
      setRemoved(null);
    },
    forgetRemoved: () => setRemoved(null),
    /** Ends the quarrel with somebody else: either what is here is sent over theirs, or theirs comes in. */
    settle: (whose: "mine" | "theirs") => {
      if (!theirs) return;
      const mine = whose === "mine" ? newest.current : placed(theirs.exercises, theirs.revision);
      const places =
        whose === "mine" ? placesAmong(theirs.exercises, newest.current, known.current.places) : mine.map(({ place }) => place);
      known.current = { ...theirs, places };
      setTheirs(null);
      newest.current = mine;
      setExercises(mine);
      setSaving(whose === "mine" ? "changed" : "saved");
    },
  };
}
