import { ChoiceGroup } from "@/components/ui/choice-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import {
  ATTEMPT_POLICIES,
  type AttemptPolicy,
  type Feedback,
  GRADE_RELEASES,
  type GradeRelease,
  MOST_ATTEMPTS,
} from "@/lib/domain/assignment-rule";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { FieldErrors, RuleDraft } from "./rule-draft";
import { TimeFields } from "./time-fields";

const FEEDBACK: { value: Feedback; label: string; hint: string }[] = [
  { value: "after-close", label: "When it closes", hint: "Everybody sees the key at the same time." },
  { value: "at-once", label: "At once", hint: "A student who has handed in can tell others the key." },
  { value: "never", label: "Never", hint: "Students see only that their work arrived." },
];
const RELEASES: Readonly<Record<GradeRelease, string>> = {
  open: "Out with the feedback",
  held: "Held until you release them",
  anonymous: "Held, names hidden too",
};
const POLICIES: Readonly<Record<AttemptPolicy, string>> = {
  best: "The best one",
  last: "The last one",
  first: "The first one",
  mean: "The mean of all",
};
const ATTEMPTS = Array.from({ length: MOST_ATTEMPTS }, (_, index) => ({
  value: String(index + 1),
  label: formatCount(index + 1, { one: "One attempt", other: "# attempts" }, LOCALE),
}));

type RuleFieldsProps = {
  draft: RuleDraft;
  errors: FieldErrors;
  onChange: (change: Partial<RuleDraft>) => void;
  /** why judgement can't be changed any more */
  judgementFixed?: string | undefined;
  /** students have started under hidden names: only the release shows them */
  anonymityFixed?: boolean;
};

/** The fields of an assignment's rule. */
export function RuleFields({ draft, errors, onChange, judgementFixed, anonymityFixed }: RuleFieldsProps) {
  const time = (name: "opensAt" | "dueAt" | "closesAt", label: string, hint?: string) => (
    <TextField
      id={name}
      name={name}
      type="datetime-local"
      label={label}
      hint={hint}
      error={errors[name]}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className="rule-times">
        {time("opensAt", "Opens")}
        {time("dueAt", "Due", "Later work is marked late. May be empty.")}
        {time("closesAt", "Closes", "Then started work is handed in as it is.")}
      </div>
      <TimeFields draft={draft} errors={errors} onChange={onChange} />
      <ChoiceGroup
        name="feedback"
        legend="Students see the key and their marks"
        options={FEEDBACK}
        defaultValue={draft.feedback}
        error={errors.feedback}
        onChange={(value) => onChange({ feedback: FEEDBACK.find((choice) => choice.value === value)?.value ?? "never" })}
      />
      <div className="rule-times">
        <SelectField
          id="attemptsAllowed"
          name="attemptsAllowed"
          label="Attempts"
          options={ATTEMPTS}
          hint={draft.attemptsAllowed === "1" ? undefined : "Before the last one, students see their credit but not the key."}
          error={errors.attemptsAllowed}
          value={draft.attemptsAllowed}
          onChange={(event) => onChange({ attemptsAllowed: event.currentTarget.value })}
        />
        {draft.attemptsAllowed === "1" ? (
          <input type="hidden" name="attemptPolicy" value={draft.attemptPolicy} />
        ) : (
          <SelectField
            id="attemptPolicy"
            name="attemptPolicy"
            label="Of several attempts counts"
            options={ATTEMPT_POLICIES.map((value) => ({ value, label: POLICIES[value] }))}
            hint="By the share of what there was to have."
            error={errors.attemptPolicy}
            value={draft.attemptPolicy}
            onChange={(event) =>
              onChange({ attemptPolicy: ATTEMPT_POLICIES.find((value) => value === event.currentTarget.value) ?? "best" })
            }
          />
        )}
        <SelectField
          id="judgement"
          name="judgement"
          label="Judgement as a fourth label"
          options={[
            { value: "off", label: "Off: three labels" },
            { value: "on", label: "On: four labels" },
          ].filter((option) => !judgementFixed || option.value === draft.judgement)}
          hint={judgementFixed ?? "Off: a judgement counts as right when it is called a reported fact."}
          error={errors.judgement}
          value={draft.judgement}
          onChange={(event) => onChange({ judgement: event.currentTarget.value === "on" ? "on" : "off" })}
        />
        <SelectField
          id="release"
          name="release"
          label="Grades"
          options={GRADE_RELEASES.filter((value) => !anonymityFixed || value !== "held").map((value) => ({
            value,
            label: RELEASES[value],
          }))}
          hint={
            anonymityFixed
              ? "Students have started, so names stay hidden until you release the grades."
              : "Held: students read that you have not released the grades yet."
          }
          error={errors.release}
          value={draft.release}
          onChange={(event) => onChange({ release: GRADE_RELEASES.find((value) => value === event.currentTarget.value) ?? "open" })}
        />
      </div>
    </>
  );
}
