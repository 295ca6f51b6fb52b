import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { isAnalysed } from "@/lib/domain/language";
import type { EditedExercise, ExercisesActions, OfferedKind } from "./exercises-draft";

type AddExerciseProps = {
  draftId: string;
  kinds: readonly OfferedKind[];
  language: string;
  /** whether the lesson has room for one more */
  room: boolean;
  propose: ExercisesActions["propose"];
  onAdd: (exercise: EditedExercise) => void;
};

/** The kinds there are, each with what it trains. A new exercise comes with the questions that the text suggests. */
export function AddExercise({ draftId, kinds, language, room, propose, onAdd }: AddExerciseProps) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  async function add(kind: OfferedKind) {
    if (busy !== null) return;
    setBusy(kind.name);
    setFailed(false);
    try {
      const answer = kind.labels ? null : await propose(null, { draftId, kind: kind.name });
      const items = answer?.ok ? answer.items : [];
      setOpen(false);
      onAdd({ kind: kind.name, title: kind.title, instructions: "", settings: {}, items, place: crypto.randomUUID() });
    } catch {
      setFailed(true);
    }
    setBusy(null);
  }
  return (
    <div>
      <Button icon="plus" aria-haspopup="dialog" unavailable={!room} onClick={() => setOpen(true)}>
        Add an exercise
      </Button>
      {!room && <p className="hint">A lesson has at most 20 exercises.</p>}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Add an exercise"
        actions={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        <p className="quiet">
          {isAnalysed(language)
            ? "Questions that the text suggests come with it, for you to look at."
            : "Suggestions are made for English texts only; you write the questions."}
        </p>
        {failed && <Notice kind="error">The server could not be reached. Nothing was added; try again in a moment.</Notice>}
        <ul className="kind-list">
          {kinds.map((kind) => (
            <li key={kind.name}>
              <button type="button" aria-busy={busy === kind.name || undefined} onClick={() => void add(kind)}>
                <b>{kind.title}</b>
                <span className="quiet small">{busy === kind.name ? "Looking through the text" : kind.purpose}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
