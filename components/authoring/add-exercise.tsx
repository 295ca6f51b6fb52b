import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EditedExercise, ExercisesActions, OfferedKind } from "./exercises-draft";

type AddExerciseProps = {
  draftId: string;
  kinds: readonly OfferedKind[];
  propose: ExercisesActions["propose"];
  onAdd: (exercise: EditedExercise) => void;
};

/** The kinds there are, each with what it trains. A new exercise comes with the questions that the text suggests. */
export function AddExercise({ draftId, kinds, propose, onAdd }: AddExerciseProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  async function add(kind: OfferedKind) {
    setBusy(kind.name);
    setFailed(false);
    try {
      const answer = kind.labels ? null : await propose(null, { draftId, kind: kind.name });
      const items = answer?.ok ? answer.items : [];
      onAdd({ kind: kind.name, title: kind.title, instructions: "", settings: {}, items, was: null, place: crypto.randomUUID() });
    } catch {
      setFailed(true);
    }
    setBusy(null);
  }
  return (
    <section className="panel stack" aria-label="Add an exercise">
      <h2>Add an exercise</h2>
      {failed && <p className="error">The server could not be reached. Nothing was added; try again in a moment.</p>}
      <ul className="kind-list">
        {kinds.map((kind) => (
          <li key={kind.name}>
            <div>
              <b>{kind.title}</b>
              <p className="quiet small">{kind.purpose}</p>
            </div>
            <Button icon="plus" busy={busy === kind.name} onClick={() => void add(kind)}>
              Add <span className="sr">{kind.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
