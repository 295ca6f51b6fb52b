import { KEY_EDITORS } from "@/components/exercises/key-editors";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { textOf } from "@/lib/domain/json-parts";
import { SKILL_WORDS } from "@/lib/domain/label-words";
import type { DraftItem, ItemFault } from "@/lib/domain/lesson-draft";
import { claimText } from "@/lib/domain/lesson-text";
import { SKILLS } from "@/lib/domain/skill";
import type { ItemSurroundings } from "./exercises-draft";
import { FactField } from "./lesson-panel";

type ItemPanelProps = ItemSurroundings & {
  item: DraftItem;
  kindName: string;
  about: "claim" | "article";
  number: number;
  faults: readonly ItemFault[];
  onChange: (item: DraftItem) => void;
  onRemove: () => void;
};

/** One question: its claim, what students see, its key, and why. Closed until it is opened; what is not looked at yet says so. */
export function ItemPanel({ item, kindName, about, number, faults, onChange, onRemove, ...around }: ItemPanelProps) {
  const { lesson, claimIds, keyOnly, language, direction } = around;
  const Editor = KEY_EDITORS[kindName];
  const claim = item.claimId === null ? null : claimIds.indexOf(item.claimId);
  const id = `item-${item.id}`;
  const set = (parts: Partial<DraftItem>) => onChange({ ...item, ...parts });
  const words = claim !== null && claim >= 0 ? claimText(lesson, claim) : textOf(item.content.question);
  return (
    <Disclosure
      className="item-panel"
      open={faults.length > 0}
      summary={
        <span className="row">
          <span className="num strong">{number}</span>
          <span className="cut">{words || "A question"}</span>
          {!item.reviewed && <span className="caption">not looked at yet</span>}
        </span>
      }
    >
      <div className="stack">
        {faults.map(({ reason }) => (
          <Notice key={reason} kind="error">
            {reason}
          </Notice>
        ))}
        {about === "claim" && !keyOnly && (
          <SelectField
            id={`${id}-claim`}
            label="The claim"
            value={item.claimId ?? ""}
            onChange={(event) => set({ claimId: event.currentTarget.value })}
            options={claimIds.map((value, index) => ({ value, label: `${index + 1}. ${claimText(lesson, index).slice(0, 90)}` }))}
          />
        )}
        {Editor && (
          <Editor
            id={id}
            content={item.content}
            answerKey={item.key}
            claim={claim}
            {...{ lesson, language, direction, keyOnly }}
            onContent={(content) => set({ content })}
            onKey={(key) => set({ key })}
          />
        )}
        <FactField
          id={`${id}-why`}
          label="Why, as students read it"
          value={item.explanation}
          longest={2000}
          long
          rows={2}
          onText={(explanation) => set({ explanation })}
        />
        <div className="row">
          <SelectField
            id={`${id}-skill`}
            label="Skill"
            value={item.skill ?? ""}
            onChange={({ currentTarget: { value } }) => set({ skill: SKILLS.find((name) => name === value) ?? null })}
            options={[{ value: "", label: "None" }, ...SKILLS.map((value) => ({ value, label: SKILL_WORDS[value] }))]}
          />
          <SelectField
            id={`${id}-points`}
            label="Points"
            value={String(item.points)}
            onChange={({ currentTarget: { value } }) => set({ points: Number(value) })}
            options={pointsOffered(item.points).map((points) => ({ value: String(points), label: String(points / 1000) }))}
          />
        </div>
        <div className="row spread">
          <label className="option">
            <input type="checkbox" checked={item.reviewed} onChange={({ currentTarget: { checked } }) => set({ reviewed: checked })} />
            <span>I have looked at this one</span>
          </label>
          {!keyOnly && (
            <Button variant="ghost" icon="trash" onClick={onRemove}>
              Remove <span className="sr">question {number}</span>
            </Button>
          )}
        </div>
      </div>
    </Disclosure>
  );
}

const OFFERED = [0, 500, 1000, 2000, 3000, 5000, 10_000];
const pointsOffered = (own: number) => [...new Set([...OFFERED, own])].sort((a, b) => a - b);
