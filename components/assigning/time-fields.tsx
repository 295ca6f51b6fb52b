import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { AT_END, type AtEnd, LATE_PENALTIES, LONGEST_LIMIT } from "@/lib/domain/assignment-rule";
import type { FieldErrors, RuleDraft } from "./rule-draft";

const ENDS: Readonly<Record<AtEnd, string>> = {
  "hand-in": "It is handed in as it is",
  late: "It stays open, and is late",
};
const penaltyWords = (percent: number) => (percent === 0 ? "Counts in full" : `Loses ${percent}\u00a0%`);

type TimeFieldsProps = { draft: RuleDraft; errors: FieldErrors; onChange: (change: Partial<RuleDraft>) => void };

/** The fields of an assignment's rule that say how long an attempt may take, and what lateness costs. */
export function TimeFields({ draft, errors, onChange }: TimeFieldsProps) {
  const known = Number(draft.latePenaltyPercent);
  const penalties = [...new Set([...LATE_PENALTIES, known])].sort((a, b) => a - b);
  return (
    <div className="rule-times">
      <TextField
        id="timeLimitMinutes"
        name="timeLimitMinutes"
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST_LIMIT}
        label="Time limit, in minutes"
        hint="From the start of each attempt. Empty: none."
        error={errors.timeLimitMinutes}
        value={draft.timeLimitMinutes}
        onChange={(event) => onChange({ timeLimitMinutes: event.currentTarget.value })}
      />
      {draft.timeLimitMinutes === "" ? (
        <input type="hidden" name="atEnd" value={draft.atEnd} />
      ) : (
        <SelectField
          id="atEnd"
          name="atEnd"
          label="When the time is up"
          options={AT_END.map((value) => ({ value, label: ENDS[value] }))}
          hint="Students with more time have more, and extra minutes can be given."
          error={errors.atEnd}
          value={draft.atEnd}
          onChange={(event) => onChange({ atEnd: AT_END.find((value) => value === event.currentTarget.value) ?? "hand-in" })}
        />
      )}
      <SelectField
        id="latePenaltyPercent"
        name="latePenaltyPercent"
        label="Late work"
        options={penalties.map((percent) => ({ value: String(percent), label: penaltyWords(percent) }))}
        hint="You can waive it for a student."
        error={errors.latePenaltyPercent}
        value={draft.latePenaltyPercent}
        onChange={(event) => onChange({ latePenaltyPercent: event.currentTarget.value })}
      />
    </div>
  );
}
