import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { DraftItem, ItemFault } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";
import type { EditedExercise, ItemSurroundings, OfferedKind } from "./exercises-draft";
import { ItemPanel } from "./item-panel";
import { FactField } from "./lesson-panel";

type ExercisePanelProps = ItemSurroundings & {
  exercise: EditedExercise;
  index: number;
  count: number;
  kind: OfferedKind | undefined;
  labelled: number;
  faults: readonly ItemFault[];
  onChange: (exercise: EditedExercise) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One exercise: what students read before it, its questions with their keys, and its place among the others. */
export function ExercisePanel({
  exercise,
  index,
  count,
  kind,
  labelled,
  faults,
  onChange,
  onMove,
  onRemove,
  ...around
}: ExercisePanelProps) {
  const { title, instructions, items, settings } = exercise;
  const { keyOnly } = around;
  const setItems = (next: DraftItem[]) => onChange({ ...exercise, items: next });
  return (
    <section className="panel stack" aria-label={`Exercise ${index + 1}: ${title}`}>
      <div className="row spread">
        <h2>
          <span className="eyebrow">
            Exercise {index + 1} · {kind?.title}
          </span>
        </h2>
        {!keyOnly && <PlaceButtons {...{ title, index, count, onMove, onRemove }} />}
      </div>
      {!keyOnly && (
        <>
          <FactField
            id={`title-${index}`}
            label="Title"
            value={title}
            longest={200}
            required
            onText={(text) => onChange({ ...exercise, title: text })}
          />
          <FactField
            id={`instructions-${index}`}
            label="What students are told"
            value={instructions}
            longest={2000}
            long
            rows={2}
            onText={(text) => onChange({ ...exercise, instructions: text })}
          />
          <label className="option">
            <input
              type="checkbox"
              checked={settings.sureness !== "not-asked"}
              onChange={({ currentTarget: { checked } }) => {
                const { sureness: _, ...rest } = settings;
                onChange({ ...exercise, settings: checked ? rest : { ...rest, sureness: "not-asked" } });
              }}
            />
            <span>Ask how sure students are</span>
          </label>
        </>
      )}
      {kind?.labels ? (
        <p className="quiet">
          {formatCount(labelled, { one: "Asks about # claim.", other: "Asks about # claims." }, LOCALE)} Their labels are set in the review.
        </p>
      ) : (
        <>
          {faults.length > 0 && (
            <Notice kind="error">
              {formatCount(faults.length, { one: "One thing stands", other: "# things stand" }, LOCALE)} against publishing this exercise.
              Each question says its own.
            </Notice>
          )}
          {items.length === 0 && <p className="quiet">No question yet. The text suggests none of this kind; add your own.</p>}
          {items.length > 0 && items.some(({ reviewed }) => !reviewed) && (
            <Button icon="check" onClick={() => setItems(items.map((item) => ({ ...item, reviewed: true })))}>
              I have looked at all of them
            </Button>
          )}
          <ol className="stack tight">
            {items.map((item, at) => (
              <li key={item.id}>
                <ItemPanel
                  {...around}
                  {...{ item }}
                  kindName={exercise.kind}
                  about={kind?.about ?? "article"}
                  number={at + 1}
                  faults={faults.filter(({ itemId }) => itemId === item.id)}
                  onChange={(next) => setItems(items.map((one) => (one.id === item.id ? next : one)))}
                  onRemove={() => setItems(items.filter((one) => one.id !== item.id))}
                />
              </li>
            ))}
          </ol>
          {!keyOnly && kind && (
            <Button icon="plus" onClick={() => setItems([...items, newItem(kind, around.claimIds)])}>
              Add a question
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function PlaceButtons({
  title,
  index,
  count,
  onMove,
  onRemove,
}: Pick<ExercisePanelProps, "index" | "count" | "onMove" | "onRemove"> & { title: string }) {
  return (
    <div className="row tight">
      <Button variant="ghost" icon="up" aria-label={`Move ${title} up`} unavailable={index === 0} onClick={() => onMove(-1)} />
      <Button variant="ghost" icon="down" aria-label={`Move ${title} down`} unavailable={index + 1 === count} onClick={() => onMove(1)} />
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
  reviewed: true,
});
