"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Alarm } from "@/components/ui/alarm";
import { WorkBar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { DraftExercise, ItemFault } from "@/lib/domain/lesson-draft";
import { MOST_EXERCISES } from "@/lib/domain/lesson-file";
import { AddExercise } from "./add-exercise";
import { ExercisePanel } from "./exercise-panel";
import { type EditedExercise, type ExercisesActions, type ItemSurroundings, moved, type OfferedKind } from "./exercises-draft";
import { UndoToast } from "./undo-toast";
import { type Saving, useExercises } from "./use-exercises";

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

const SAVING: Readonly<Record<Saving, string>> = {
  saved: "Saved",
  changed: "Saving",
  saving: "Saving",
  failed: "Not saved yet",
  refused: "Not saved",
  stopped: "Not saved",
};

/** The exercises of a lesson in their order, each with its questions and their keys. */
export function ExercisesEditor({ draftId, title, labelled, kinds, actions, ...props }: ExercisesEditorProps) {
  const router = useRouter();
  const editing = useExercises({ draftId, ...props }, actions.change);
  const { exercises, saving, change, say } = editing;
  const bring = useBringing();
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(exercises.length === 1 ? exercises.map(({ place }) => place) : []),
  );
  const { lesson, claimIds, language, direction, keyOnly } = props;
  const back = `/teach/drafts/${draftId}` as const;
  const open = (place: string, isOpen: boolean) =>
    setOpened((now) => new Set(isOpen ? [...now, place] : [...now].filter((one) => one !== place)));
  const add = (exercise: EditedExercise) => {
    change([...exercises, exercise]);
    open(exercise.place, true);
    say(`${exercise.title} added as exercise ${exercises.length + 1}.`);
    bring(headingOf(exercise.place));
  };
  const patch = (place: string, next: EditedExercise) => exercises.map((one) => (one.place === place ? next : one));
  const undo = () => {
    const back = editing.removed?.before.find(
      ({ place, items }) => exercises.find((one) => one.place === place)?.items.length !== items.length,
    );
    editing.undo();
    bring(headingOf(back?.place));
  };
  return (
    <>
      <WorkBar back={{ href: back, label: "Back to the review" }} title={title}>
        <SavedState saving={saving} />
        <Button
          variant="primary"
          busy={saving === "saving"}
          onClick={() => void editing.flush().then((saved) => saved && router.push(back))}
        >
          Done
        </Button>
      </WorkBar>
      <main className="exercise-editing stack" id="main">
        <header className="stack tight">
          <h1 id="exercises" tabIndex={-1}>
            Exercises
          </h1>
          <p className="quiet">
            {keyOnly
              ? "The questions stay as the lesson asks them. Their keys, explanations and points are yours."
              : "Students take them in this order, each beside the same text. What you change is saved as you go."}
          </p>
        </header>
        {editing.isContested && <Contested onSettle={editing.settle} />}
        {editing.refusal && <Notice kind="error">{editing.refusal}</Notice>}
        {exercises.map((exercise, index) => (
          <ExercisePanel
            key={exercise.place}
            {...{ exercise, index, labelled, lesson, claimIds, language, direction, keyOnly }}
            count={exercises.length}
            kind={kinds.find(({ name }) => name === exercise.kind)}
            faults={editing.faults}
            open={opened.has(exercise.place)}
            onOpen={(isOpen) => open(exercise.place, isOpen)}
            onChange={(next) => change(patch(exercise.place, next))}
            onRemoveItem={(next, words) => editing.remove(patch(exercise.place, next), words)}
            onMove={(by, button) => {
              change(moved(exercises, index, by));
              say(`${exercise.title} is now exercise ${index + by + 1} of ${exercises.length}.`);
              bring(button);
            }}
            onRemove={() => {
              editing.remove(
                exercises.filter(({ place }) => place !== exercise.place),
                `Exercise “${exercise.title}” removed`,
              );
              bring(headingOf((exercises[index + 1] ?? exercises[index - 1])?.place));
            }}
          />
        ))}
        {exercises.length === 0 && <EmptyState title="No exercise yet">Add one below: students need something to do.</EmptyState>}
        {!keyOnly && (
          <AddExercise {...{ draftId, kinds, language }} room={exercises.length < MOST_EXERCISES} propose={actions.propose} onAdd={add} />
        )}
        {editing.removed && <UndoToast words={editing.removed.words} onUndo={undo} onGone={editing.forgetRemoved} />}
      </main>
      <p className="sr" role="status">
        {editing.said}
      </p>
    </>
  );
}

const headingOf = (place: string | undefined) => (place === undefined ? "exercises" : `exercise-${place}`);

/** Focuses what has an id once it is drawn where it now stands: a dialog that closes has given the focus back by then. */
function useBringing(): (id: string) => void {
  const [wish, setWish] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    const element = wish && document.getElementById(wish.id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  }, [wish]);
  return (id) => setWish({ id });
}

function SavedState({ saving }: { saving: Saving }) {
  const isWell = saving === "saved" || saving === "changed" || saving === "saving";
  return (
    <span className={isWell ? "saved" : "saved problem"} data-state={saving} role="status">
      <Icon name={saving === "saved" ? "check" : isWell ? "sync" : "warning"} />
      <span className={isWell ? "saved-words" : undefined}>{SAVING[saving]}</span>
    </span>
  );
}

function Contested({ onSettle }: { onSettle: (whose: "mine" | "theirs") => void }) {
  return (
    <Alarm
      title="Somebody else changed these exercises"
      actions={
        <>
          <Button onClick={() => onSettle("theirs")}>Take theirs</Button>
          <Button onClick={() => onSettle("mine")}>Keep mine</Button>
        </>
      }
    >
      <p role="alert">
        What you changed since then is in this window only. “Take theirs” drops it; “Keep mine” puts all exercises as you see them here over
        theirs.
      </p>
    </Alarm>
  );
}
