import { TextareaField } from "@/components/ui/textarea-field";
import type { JsonObject } from "@/lib/domain/json";
import { numberAt, textAt } from "@/lib/domain/json-parts";
import { LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubric";
import { ShareField } from "./share-field";

type RubricFieldsProps = { id: string; rubric: unknown; onRubric: (rubric: JsonObject) => void };

const SHARES = [0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1];

/** What each level looks like, and what it earns. */
export function RubricFields({ id, rubric, onRubric }: RubricFieldsProps) {
  const credit = typeof rubric === "object" && rubric !== null && "credit" in rubric ? rubric.credit : {};
  const earned: Record<string, number> = Object.fromEntries(RUBRIC_LEVELS.map((level) => [level, numberAt(credit, level) ?? 0]));
  const now: JsonObject = { ...Object.fromEntries(RUBRIC_LEVELS.map((level) => [level, textAt(rubric, level)])), credit: earned };
  return (
    <fieldset className="stack tight">
      <legend>How you will mark it</legend>
      {RUBRIC_LEVELS.map((level) => (
        <div className="row key-row" key={level}>
          <TextareaField
            id={`${id}-${level}`}
            label={LEVEL_NAMES[level]}
            rows={2}
            maxLength={500}
            value={textAt(rubric, level)}
            onChange={({ currentTarget: { value } }) => onRubric({ ...now, [level]: value })}
          />
          <ShareField
            id={`${id}-${level}-credit`}
            label={
              <>
                <span className="sr">{LEVEL_NAMES[level]} </span>Earns
              </>
            }
            value={earned[level] ?? 0}
            offered={SHARES}
            onShare={(share) => onRubric({ ...now, credit: { ...earned, [level]: share } })}
          />
        </div>
      ))}
    </fieldset>
  );
}
