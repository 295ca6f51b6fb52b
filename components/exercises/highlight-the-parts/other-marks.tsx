import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/domain/json";
import { objectsOf } from "@/lib/domain/json-parts";
import { type LessonText, wordsAround } from "@/lib/domain/lesson-text";
import { sameJson } from "@/lib/domain/same-json";
import { runRange } from "@/lib/domain/words";
import { PARTS, type PartMarks, partMarks } from "./marks";

type OtherMarksProps = {
  answerKey: JsonObject;
  claim: number;
  lesson: LessonText;
  language: string;
  direction: "ltr" | "rtl";
  onKey: (key: JsonObject) => void;
};

const MOST_OTHERS = 5;

/** Other ways of marking that earn as much: kept from the marks above, brought up to be changed, or taken out. */
export function OtherMarks({ answerKey, claim, lesson, language, direction, onKey }: OtherMarksProps) {
  const marked = partMarks(answerKey);
  const others = objectsOf(answerKey.others).map(partMarks);
  const isThere = others.some((one) => sameJson(one, marked));
  const words = wordsAround(lesson, claim);
  const inWords = (runs: PartMarks["source"]) =>
    runs.map((run) => `“${lesson.text.slice(...(runRange(words, run) ?? [0, 0]))}”`).join(" … ") || "nothing";
  const set = (next: readonly PartMarks[]) => onKey({ ...answerKey, others: [...next] });
  return (
    <fieldset className="stack tight">
      <legend>Marks that are as good</legend>
      <ol className="stack tight">
        {others.map((one, index) => (
          <li key={JSON.stringify(one)} className="stack tight">
            <p>
              {PARTS.map(({ name, title }) => (
                <span key={name}>
                  <span className="caption">{title} </span>
                  <bdi lang={language} dir={direction}>
                    {inWords(one[name])}
                  </bdi>{" "}
                </span>
              ))}
            </p>
            <p className="row tight">
              <Button
                variant="ghost"
                icon="up"
                onClick={() => onKey({ ...answerKey, ...one, others: others.map((other, at) => (at === index ? marked : other)) })}
              >
                Bring up to change <span className="sr">marks {index + 1}</span>
              </Button>
              <Button variant="ghost" icon="trash" onClick={() => set(others.filter((_, at) => at !== index))}>
                Remove <span className="sr">marks {index + 1}</span>
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <Button icon="plus" unavailable={isThere || others.length >= MOST_OTHERS} onClick={() => set([...others, marked])}>
          Accept the marks above too
        </Button>
      </p>
      <p className="hint">They are kept here; then change the marks above to what fits best.</p>
    </fieldset>
  );
}
