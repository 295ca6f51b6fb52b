import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { DraftItem, ItemFault } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";
import { ExerciseSettings } from "./exercise-settings";
import { type EditedExercise, type ItemSurroundings, type OfferedKind, stateOf } from "./exercises-draft";
import { Fold } from "./fold";
import { ItemPanel } from "./item-panel";

type ExercisePanelProps = ItemSurroundings & {
  exercise: EditedExercise;
  index: number;
  count: number;
  kind: OfferedKind | undefined;
  labelled: number;
  faults: readonly ItemFault[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (exercise: EditedExercise) => void;
  onRemoveItem: (exercise: EditedExercise, words: string) => void;
  /** `button`: the id of the one that was pressed, which keeps the focus */
  onMove: (by: -1 | 1, button: string) => void;
  onRemove: () => void;
};

/** One exercise: what it holds in a line, and opened, what students are told and its questions with their keys. */
export function ExercisePanel({ index, count, onMove, onRemove, open, onOpen, labelled, ...props }: ExercisePanelProps) {
  const { exercise, kind, faults, keyOnly, claimIds } = props;
  const { title, items, place } = exercise;
  const state = stateOf([exercise], claimIds);
  const isEmpty = !keyOnly && (kind?.labels ? labelled : items.length) === 0;
  const faulty = items.filter(({ id }) => faults.some(({ itemId }) => itemId === id)).length + (isEmpty ? 1 : 0);
  return (
    <section className="panel exercise-panel" aria-labelledby={`exercise-${place}`}>
      <div className="row spread">
        <div>
          <p className="eyebrow">
            Exercise {index + 1}
            {kind && kind.title !== title && ` · ${kind.title}`}
          </p>
          <h2 id={`exercise-${place}`} tabIndex={-1}>
            {title}
          </h2>
        </div>
        {!keyOnly && <PlaceButtons {...{ title, place, index, count, onMove, onRemove }} />}
      </div>
      <Fold
        id={`open-${place}`}
        {...{ open, onOpen }}
        summary={
          <span className="row tight">
            <span>
              {formatCount(
                kind?.labels ? labelled : state.questions,
                kind?.labels ? { one: "# claim", other: "# claims" } : { one: "# question", other: "# questions" },
                LOCALE,
              )}
              <span className="sr"> of exercise {index + 1}</span>
            </span>
            <Marks open={state.open} lost={state.lost} faulty={faulty} />
          </span>
        }
      >
        <div className="stack">
          {!keyOnly && <ExerciseSettings {...{ exercise, kind }} isFirst={index === 0} onChange={props.onChange} />}
          {kind?.labels ? (
            <p className="quiet">Asks for the label of each claim. Labels and explanations are set in the review.</p>
          ) : (
            <Questions {...props} />
          )}
        </div>
      </Fold>
    </section>
  );
}

/** What of the questions is still to be done. */
function Marks({ open, lost, faulty }: { open: number; lost: number; faulty: number }) {
  return (
    <>
      {faulty > 0 && <span className="state-tag to-mend">{faulty} to mend</span>}
      {lost > 0 && <span className="state-tag to-mend">{lost} without a claim</span>}
      {open > 0 && <span className="state-tag">{open} to look at</span>}
    </>
  );
}

type Changing = Pick<ExercisePanelProps, "exercise" | "onChange">;

type QuestionsProps = ItemSurroundings & Changing & Pick<ExercisePanelProps, "kind" | "faults" | "onRemoveItem">;

/** The questions, closed; one is looked at after the other. */
function Questions({ exercise, kind, faults, onChange, onRemoveItem, ...around }: QuestionsProps) {
  const { items, kind: kindName, place } = exercise;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = (id: string, isOpen: boolean) => setOpened((now) => new Set(isOpen ? [...now, id] : [...now].filter((one) => one !== id)));
  const setItems = (next: DraftItem[]) => onChange({ ...exercise, items: next });
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
  const summaryOf = (item: DraftItem | undefined) => (item ? `item-${item.id}-summary` : `add-${place}`);
  /** This one is looked at: it closes, and the next that is not comes up. */
  const lookedAt = (item: DraftItem) => {
    setItems(items.map((one) => (one.id === item.id ? { ...one, reviewed: true } : one)));
    const at = items.indexOf(item);
    const next = [...items.slice(at + 1), ...items.slice(0, at)].find(({ reviewed }) => !reviewed);
    setOpened((now) => new Set([...now].filter((id) => id !== item.id).concat(next ? [next.id] : [])));
    focus(summaryOf(next ?? item));
  };
  return (
    <>
      {items.length === 0 && (
        <p className="quiet">
          No question yet. The text suggests none of this kind; add your own, or remove the exercise: one that asks nothing can’t be
          published.
        </p>
      )}
      <ol className="item-list">
        {items.map((item, at) => (
          <li key={item.id}>
            <ItemPanel
              {...around}
              {...{ item, kindName }}
              about={kind?.about ?? "article"}
              number={at + 1}
              faults={faults.filter(({ itemId }) => itemId === item.id)}
              open={opened.has(item.id)}
              onOpen={(isOpen) => open(item.id, isOpen)}
              onChange={(next) => setItems(items.map((one) => (one.id === item.id ? next : one)))}
              onLookedAt={() => lookedAt(item)}
              onRemove={() => {
                onRemoveItem({ ...exercise, items: items.filter(({ id }) => id !== item.id) }, `Question ${at + 1} removed`);
                focus(summaryOf(items[at + 1] ?? items[at - 1]));
              }}
            />
          </li>
        ))}
      </ol>
      {!around.keyOnly && kind && (
        <Button
          id={`add-${place}`}
          icon="plus"
          onClick={() => {
            const item = newItem(kind, around.claimIds);
            setItems([...items, item]);
            open(item.id, true);
            focus(summaryOf(item));
          }}
        >
          Add a question
        </Button>
      )}
    </>
  );
}

type PlaceButtonsProps = Pick<ExercisePanelProps, "index" | "count" | "onMove" | "onRemove"> & { title: string; place: string };

function PlaceButtons({ title, place, index, count, onMove, onRemove }: PlaceButtonsProps) {
  const [up, down] = [`up-${place}`, `down-${place}`];
  return (
    <div className="row tight">
      <Button id={up} variant="ghost" icon="up" aria-label={`Move ${title} up`} unavailable={index === 0} onClick={() => onMove(-1, up)} />
      <Button
        id={down}
        variant="ghost"
        icon="down"
        aria-label={`Move ${title} down`}
        unavailable={index + 1 === count}
        onClick={() => onMove(1, down)}
      />
      <Button variant="ghost" icon="trash" aria-label={`Remove ${title}`} unavailable={count === 1} onClick={onRemove} />
    </div>
  );
}

const newItem = ({ about, blank }: OfferedKind, claimIds: readonly string[]): DraftItem => ({
  id: crypto.randomUUID(),
  claimId: about === "claim" ? (claimIds[0] ?? null) : null,
  content: blank.content,
  key: blank.key,
  evidence: [],
  explanation: "",
  skill: null,
  points: POINT,
  reviewed: false,
});
