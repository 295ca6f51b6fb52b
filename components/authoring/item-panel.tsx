import { KEY_EDITORS } from "@/components/exercises/key-editors";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { stringOf } from "@/lib/domain/json-parts";
import { SKILL_WORDS } from "@/lib/domain/label-words";
import type { DraftItem, ItemFault } from "@/lib/domain/lesson-draft";
import { claimText } from "@/lib/domain/lesson-text";
import { SKILLS } from "@/lib/domain/skill";
import { hasLostClaim, type ItemSurroundings, withoutWords } from "./exercises-draft";
import { Fold } from "./fold";
import { ItemEvidence } from "./item-evidence";
import { FactField } from "./lesson-panel";
import { excerpt } from "./review-words";

type ItemPanelProps = ItemSurroundings & {
  item: DraftItem;
  kindName: string;
  about: "claim" | "article";
  number: number;
  faults: readonly ItemFault[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (item: DraftItem) => void;
  onLookedAt: () => void;
  onRemove: () => void;
};

/** One question: its claim, what students see, its key, and why. Closed, it says what it is about and what is still to be done. */
export function ItemPanel({ item, number, about, faults, open, onOpen, ...props }: ItemPanelProps) {
  const { lesson, claimIds, language, direction } = props;
  const lost = hasLostClaim(item, claimIds);
  const claim = item.claimId === null || lost ? null : claimIds.indexOf(item.claimId);
  const id = `item-${item.id}`;
  const words = claim === null ? stringOf(item.content.question) : claimText(lesson, claim);
  const state = faults.length > 0 ? "To mend" : lost ? "Without a claim" : item.reviewed ? null : "To look at";
  return (
    <Fold
      id={`${id}-summary`}
      className="item-panel"
      {...{ open, onOpen }}
      summary={
        <>
          <span className="num strong">{number}</span>
          <span className="cut" {...(claim !== null && { lang: language, dir: direction })}>
            {words ? excerpt(words, 110) : "A question without words yet"}
          </span>
          {state && <span className={state === "To look at" ? "state-tag" : "state-tag to-mend"}>{state}</span>}
        </>
      }
    >
      <div className="stack">
        {faults.map(({ reason }) => (
          <Notice key={reason} kind="error">
            {reason}
          </Notice>
        ))}
        {lost && (
          <Notice kind="error">
            The claim of this question was removed or cut anew in the review. Choose a claim for it, or remove it: as it stands, it is left
            out when you publish.
          </Notice>
        )}
        <ItemFields {...props} {...{ item, id, claim, about, number, lost }} />
      </div>
    </Fold>
  );
}

type ItemFieldsProps = ItemSurroundings &
  Pick<ItemPanelProps, "item" | "kindName" | "about" | "number" | "onChange" | "onLookedAt" | "onRemove"> & {
    id: string;
    claim: number | null;
    lost: boolean;
  };

function ItemFields({ item, id, claim, kindName, about, number, lost, onChange, onLookedAt, onRemove, ...around }: ItemFieldsProps) {
  const { lesson, claimIds, keyOnly } = around;
  const Editor = KEY_EDITORS[kindName];
  const set = (parts: Partial<DraftItem>) => onChange({ ...item, ...parts });
  const claims = claimIds.map((value, index) => ({ value, label: `${index + 1}. ${excerpt(claimText(lesson, index), 90)}` }));
  return (
    <>
      {about === "claim" && !keyOnly && (
        <SelectField
          id={`${id}-claim`}
          label="The claim"
          value={lost ? "" : (item.claimId ?? "")}
          onChange={({ currentTarget: { value } }) => value && set({ claimId: value, evidence: [], key: withoutWords(item.key) })}
          options={lost || item.claimId === null ? [{ value: "", label: "Choose a claim" }, ...claims] : claims}
        />
      )}
      {Editor && (!lost || about === "article") && (
        <Editor
          id={id}
          content={item.content}
          answerKey={item.key}
          key={claim}
          claim={claim}
          {...around}
          onContent={(content, key = item.key) => set({ content, key })}
          onKey={(key) => set({ key })}
        />
      )}
      {(!lost || about === "article") && (
        <ItemEvidence
          key={`rings ${claim}`}
          {...around}
          {...{ id, claim }}
          evidence={item.evidence}
          onEvidence={(evidence) => set({ evidence })}
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
        {item.reviewed ? (
          <p className="quiet small">Looked at</p>
        ) : (
          <Button icon="check" onClick={onLookedAt}>
            It is right, next <span className="sr">(question {number})</span>
          </Button>
        )}
        {!keyOnly && (
          <Button variant="ghost" icon="trash" onClick={onRemove}>
            Remove <span className="sr">question {number}</span>
          </Button>
        )}
      </div>
    </>
  );
}

const OFFERED = [0, 500, 1000, 2000, 3000, 5000, 10_000];
const pointsOffered = (own: number) => [...new Set([...OFFERED, own])].sort((a, b) => a - b);
