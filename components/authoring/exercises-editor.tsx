"use client";

import { useEffect, useState } from "react";
import { WorkBar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { DraftExercise, ItemFault } from "@/lib/domain/lesson-draft";
import { AddExercise } from "./add-exercise";
import { ExercisePanel } from "./exercise-panel";
import { type EditedExercise, type ExercisesActions, type ItemSurroundings, moved, type OfferedKind, refusalOf } from "./exercises-draft";

type ExercisesEditorProps = ItemSurroundings & {
  draftId: string;
  revision: number;
  title: string;
  exercises: readonly DraftExercise[];
  /** how many claims are asked about by their label */
  labelled: number;
  faults: readonly ItemFault[];
  kinds: readonly OfferedKind[];
  actions: ExercisesActions;
};

type Saving = "saved" | "changed" | "saving" | "failed";
const SAVING: Readonly<Record<Saving, string>> = {
  saved: "Saved",
  changed: "Not saved yet",
  saving: "Saving",
  failed: "Not saved",
};

/** The exercises of a lesson in their order, each with its questions and their keys. */
export function ExercisesEditor({ draftId, title, labelled, kinds, actions, ...props }: ExercisesEditorProps) {
  const [revision, setRevision] = useState(props.revision);
  const [exercises, setExercises] = useState<readonly EditedExercise[]>(() => edited(props.exercises));
  const [faults, setFaults] = useState(props.faults);
  const [saving, setSaving] = useState<Saving>("saved");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { lesson, claimIds, language, direction, keyOnly } = props;

  useEffect(() => {
    if (saving === "saved") return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [saving]);

  const change = (next: readonly EditedExercise[]) => {
    setExercises(next);
    setSaving("changed");
  };
  async function save() {
    setSaving("saving");
    setRefusal(null);
    try {
      const sent = exercises.map(({ place: _, ...exercise }) => exercise);
      const answer = await actions.change(null, { draftId, revision, exercises: sent });
      if (!answer.ok) {
        setSaving("failed");
        return setRefusal(refusalOf(answer.reason));
      }
      setRevision(answer.revision);
      setFaults(answer.faults);
      setExercises((now) => now.map((exercise, was) => ({ ...exercise, was })));
      setSaving("saved");
    } catch {
      setSaving("failed");
      setRefusal("The server could not be reached. Nothing is saved; try again in a moment.");
    }
  }
  return (
    <>
      <WorkBar back={{ href: `/teach/drafts/${draftId}`, label: "Back to the review" }} title={title}>
        <span className="caption" role="status">
          {said || SAVING[saving]}
        </span>
        <Button variant="primary" busy={saving === "saving"} unavailable={saving === "saved"} onClick={() => void save()}>
          Save
        </Button>
      </WorkBar>
      <main className="exercise-editing stack" id="main">
        <header className="stack tight">
          <h1>Exercises</h1>
          <p className="quiet">Students take them in this order. The text and its claims are the same in all of them.</p>
        </header>
        {refusal && <Notice kind="error">{refusal}</Notice>}
        {exercises.map((exercise, index) => (
          <ExercisePanel
            key={exercise.place}
            {...{ exercise, index, labelled, lesson, claimIds, language, direction, keyOnly }}
            count={exercises.length}
            kind={kinds.find(({ name }) => name === exercise.kind)}
            faults={faults.filter((fault) => fault.exercise === exercise.was)}
            onChange={(next) => change(exercises.map((one, at) => (at === index ? next : one)))}
            onMove={(by) => {
              change(moved(exercises, index, by));
              setSaid(`${exercise.title} is now exercise ${index + by + 1}.`);
            }}
            onRemove={() => change(exercises.filter((_, at) => at !== index))}
          />
        ))}
        {exercises.length === 0 && <EmptyState title="No exercise yet">Add one below: students need something to do.</EmptyState>}
        {!keyOnly && (
          <AddExercise {...{ draftId, kinds }} propose={actions.propose} onAdd={(exercise) => change([...exercises, exercise])} />
        )}
      </main>
    </>
  );
}

const edited = (exercises: readonly DraftExercise[]): EditedExercise[] =>
  exercises.map((exercise, was) => ({ ...exercise, was, place: `old-${was}` }));
