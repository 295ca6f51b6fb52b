import type { KeyboardEventHandler } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, fieldAria } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { capital } from "@/lib/domain/capital";
import { proposed, type WorkingClaim } from "@/lib/domain/draft-editing";
import { SKILL_WORDS } from "@/lib/domain/label-words";
import type { DraftExercise } from "@/lib/domain/lesson-draft";
import type { Skill } from "@/lib/domain/skill";
import { AcceptedList, AcceptMoreExact } from "./accepted-list";
import { ChainEditor, hopsOf } from "./chain-editor";
import { ClaimWords } from "./claim-words";
import { InspectorFoot } from "./inspector-foot";
import { LabelFields } from "./label-fields";
import type { ReviewArticle } from "./review-draft";
import { explainsAnother, standingWords } from "./review-words";
import type { Review } from "./use-review";
import { useSettledText } from "./use-settled-text";

type InspectorProps = {
  article: ReviewArticle;
  exercises: readonly DraftExercise[];
  claim: WorkingClaim;
  review: Review;
  mayCut: boolean;
  onKeyDown: KeyboardEventHandler;
};

/** One claim: its words, why it was suggested so, its label and all that the key says of it, and what to do with it. */
export function Inspector({ article, exercises, claim, review, mayCut, onKeyDown }: InspectorProps) {
  "use memo";
  const { id } = claim;
  const { label, accepted, chain, explanation } = proposed(claim);
  const { number, queue } = review;
  return (
    <section
      className="inspect"
      id="inspect"
      data-shown={review.tab === "claim"}
      aria-label={`Claim ${number}`}
      data-keys
      onKeyDown={onKeyDown}
    >
      <div className="body" id="claim-body" key={id}>
        <div className="claim-card stack tight" id="claim-card" tabIndex={-1} data-claim-key>
          <div className="row spread">
            <h2>Claim {number}</h2>
            <span className="caption">{standingWords(claim)}</span>
          </div>
          <ClaimWords
            {...{ article, claim, mayCut }}
            mode={review.mode}
            onMode={review.openMode}
            onClose={review.closeMode}
            onRing={(word) => review.ring(id, word)}
            onSplit={(at) => review.split(id, at)}
            onEdge={(move) => review.moveEdge({ id, ...move })}
          />
        </div>
        {claim.suggested?.reason && (
          <p className="sugg">
            <span className="strong">Why this suggestion.</span> {claim.suggested.reason}
          </p>
        )}
        <LabelFields label={label} onLabel={(next) => review.setLabel(id, next)} />
        <AcceptedList
          label={label}
          accepted={accepted}
          onToggle={(name) => review.acceptToo(id, name)}
          onChange={(next) => review.change(id, { accepted: next }, "accepted labels")}
        />
        <Explanation
          value={explanation}
          reason={claim.suggested?.reason ?? ""}
          misfit={explainsAnother(claim)}
          onText={(text) => review.change(id, { explanation: text }, "explanation")}
        />
        <AcceptMoreExact accepted={accepted} onChange={(next) => review.change(id, { accepted: next }, "accepted labels")} />
        <Disclosure summary={hopsOf(chain).length > 0 ? `How it came here (${hopsOf(chain).length})` : "How it came here"}>
          <ChainEditor chain={chain} onChange={(next) => review.change(id, { chain: next }, "sourcing chain")} />
        </Disclosure>
        <Disclosure summary="Skill, points, asking">
          <MoreFields {...{ claim, exercises, review, mayCut }} />
        </Disclosure>
      </div>
      <InspectorFoot
        {...{ mayCut, review }}
        done={claim.reviewed}
        left={queue.length}
        onAccept={() => review.accept(id)}
        onMerge={() => review.merge(id)}
        onPublish={() => review.setDialog("publish")}
      />
    </section>
  );
}

type ExplanationProps = { value: string; reason: string; misfit: boolean; onText: (text: string) => void };

function Explanation({ value, reason, misfit, onText }: ExplanationProps) {
  const field = useSettledText(value, onText);
  const hint = misfit ? "These words explain the label that was suggested. Say why yours is the right one." : undefined;
  return (
    <Field id="explanation" label="Explanation for students" hint={hint}>
      <textarea className="input small" id="explanation" maxLength={2000} rows={4} {...fieldAria("explanation", { hint })} {...field} />
      {value === "" && reason !== "" && (
        <button type="button" className="link" onClick={() => onText(reason)}>
          Begin with the reason above
        </button>
      )}
    </Field>
  );
}

const SKILL_OPTIONS = [
  { value: "", label: "None in particular" },
  ...Object.entries(SKILL_WORDS).map(([value, words]) => ({ value, label: capital(words) })),
];
const isSkill = (value: string): value is Skill => Object.hasOwn(SKILL_WORDS, value);
const THOUSANDTHS = 1000;
const MOST_POINTS = 100;

function MoreFields({ claim, exercises, review, mayCut }: Pick<InspectorProps, "claim" | "exercises" | "review" | "mayCut">) {
  const { id, skill, points, askedIn } = proposed(claim);
  const weight = useSettledText(String(points / THOUSANDTHS), (text) => {
    const next = Number(text.replace(",", "."));
    if (text.trim() !== "" && next >= 0 && next <= MOST_POINTS) review.change(id, { points: Math.round(next * THOUSANDTHS) }, "points");
  });
  return (
    <div className="stack">
      <SelectField
        id="skill"
        label="What it exercises"
        options={SKILL_OPTIONS}
        value={skill ?? ""}
        onChange={({ currentTarget: { value } }) => review.change(id, { skill: isSkill(value) ? value : null }, "skill")}
      />
      <Field id="points" label="Points" hint="0 to 100. Usually 1.">
        <input
          className="input points"
          id="points"
          type="number"
          min={0}
          max={MOST_POINTS}
          step="any"
          aria-describedby="points-hint"
          {...weight}
        />
      </Field>
      {mayCut && (
        <>
          <fieldset>
            <legend>Students are asked about it in</legend>
            {exercises.map((exercise, index) => (
              <Checkbox
                key={`${exercise.kind} ${exercise.title}`}
                id={`asked-${index}`}
                label={exercise.title}
                checked={askedIn.includes(index)}
                onChange={(event) => {
                  const others = askedIn.filter((at) => at !== index);
                  review.change(id, { askedIn: event.currentTarget.checked ? [...others, index].sort((a, b) => a - b) : others }, "asking");
                }}
              />
            ))}
          </fieldset>
          <button type="button" className="link" onClick={() => review.remove(id)}>
            Remove this claim
          </button>
        </>
      )}
    </div>
  );
}
