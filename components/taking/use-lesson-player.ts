import { useState } from "react";
import { placeOf } from "@/lib/domain/reading";
import { textOf } from "@/lib/domain/words";
import type { ExercisePlayerProps, How, PlayerSetting, PlayerView } from "./player-setting";
import { useAttemptSession } from "./use-attempt-session";

type Dialog = "help" | "hand-in" | null;

/** What the player of a lesson is doing: its answers, which exercise and which item is being worked on, and what the bar can do. */
export function useLessonPlayer({ attemptId, reading, view: firstView, preview }: PlayerSetting) {
  const { exercises, newestItemId } = reading;
  const { session, snapshot } = useAttemptSession(attemptId, reading.answers, preview?.session);
  const { answers } = snapshot;
  const [step, setStep] = useState(() => firstStep(exercises, reading.answers, newestItemId));
  const [current, setCurrent] = useState<string | null>(null);
  const [view, setView] = useState(firstView);
  const [readsFirst, setReadsFirst] = useState(() => asksToReadFirst(exercises, reading.answers));
  const [dialog, setDialog] = useState<Dialog>(null);
  const [target, setTarget] = useState<ExercisePlayerProps["target"]>(null);

  const items = exercises.flatMap((exercise, at) => exercise.items.map((item) => ({ ...item, step: at })));
  const exercise = exercises[step] ?? { kind: "", title: "", instructions: "", settings: {}, items: [] };

  const goTo = (itemId: string, how: How) => {
    const item = items.find((one) => one.itemId === itemId);
    if (!item) return;
    setStep(item.step);
    setCurrent(itemId);
    setTarget((before) => ({ itemId, how, turn: (before?.turn ?? 0) + 1 }));
  };
  const undo = (how: How) => {
    const itemId = session.undo();
    if (itemId) goTo(itemId, how);
  };
  const startOf = (at: number) => placeOf(exercises[at]?.items ?? [], answers, at === step ? newestItemId : null);

  const goToStep = (next: number) => {
    const item = exercises[next]?.items[startOf(next)];
    setStep(next);
    if (item) goTo(item.itemId, "focus");
  };
  const after = exercises[step + 1] ?? null;

  return {
    session,
    snapshot,
    exercise,
    step,
    view,
    dialog,
    setDialog,
    target,
    current,
    setCurrent,
    undo,
    startOf,
    /** Closes the dialog and goes to an item that it named. */
    goFromDialog: (index: number) => {
      const itemId = items[index]?.itemId;
      setDialog(null);
      if (itemId) goTo(itemId, "soon");
    },
    /** Goes to another exercise, to its first open item. */
    goToStep,
    nextPart: after && { title: after.title, onGo: () => goToStep(step + 1) },
    readsFirst,
    /** The text has been read: the first question comes. */
    endReading: () => {
      setReadsFirst(false);
      goToStep(step);
    },
    show: (next: PlayerView) => {
      setView(next);
      keepView(next);
      const itemId = current ?? exercise.items[0]?.itemId;
      if (itemId) setTarget((before) => ({ itemId, how: "focus", turn: (before?.turn ?? 0) + 1 }));
    },
    answered: exercise.items.filter((item) => answers[item.itemId]).length,
    unanswered: items.flatMap(({ itemId, claim, step: at }, index) => {
      if (answers[itemId]) return [];
      const ranges = claim === null ? [] : (reading.claims[claim] ?? []);
      const words = textOf(reading.article.text, ranges);
      const part = exercises.length > 1 || !words ? (exercises[at]?.title ?? "") : "";
      return [{ index, text: [part, words].filter(Boolean).join(": ") }];
    }),
    total: items.length,
  };
}

/** The exercise to go on with: that of the item answered last, or the next one where it is done. */
function firstStep(
  exercises: PlayerSetting["reading"]["exercises"],
  answers: PlayerSetting["reading"]["answers"],
  newest: string | null,
): number {
  const at = exercises.findIndex(({ items }) => items.some(({ itemId }) => itemId === newest));
  const open = (index: number) => exercises[index]?.items.some(({ itemId }) => !answers[itemId]) ?? false;
  if (at < 0 || open(at)) return Math.max(at, 0);
  const next = exercises.findIndex((_, index) => index > at && open(index));
  return next >= 0 ? next : at;
}

/** The first exercise asks for the text to be read before anything, and nothing is answered yet. */
const asksToReadFirst = (exercises: PlayerSetting["reading"]["exercises"], answers: PlayerSetting["reading"]["answers"]): boolean =>
  exercises[0]?.settings.readFirst === true && Object.keys(answers).length === 0;

/** Keeps the view in the address, so that a reload comes back to it. */
function keepView(view: PlayerView): void {
  const address = new URL(window.location.href);
  address.searchParams.set("view", view);
  window.history.replaceState(window.history.state, "", address);
}
