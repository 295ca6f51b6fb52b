import { Badge, LabelName } from "@/components/ui/badge";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { AnswerBars } from "./answer-bars";
import type { AnswerRow } from "./answer-rows";

/** First everybody decides, then what the class answered is shown, then the key. */
export const WALL_STEPS = ["decide", "answers", "key"] as const;
export type WallStepName = (typeof WALL_STEPS)[number];

/** What there is to show of an item. */
export type WallShown = {
  /** what the item asks in words of its own; empty where its kind says it */
  asks: string;
  /** the labels to choose from; none where the answers are no labels */
  classes: readonly ClaimClass[];
  rows: readonly AnswerRow[];
  answers: number;
  /** what to talk about once the answers are seen */
  question: string;
  /** what the key says; `elsewhere`: evidence that stands outside the claim */
  says: { label: ClaimClass | null; words: string; explanation: string; elsewhere: readonly string[] };
};

/** What stands beside the passage: what to choose from, what the class chose and the question about it, or what the key says. */
export function WallStep({ step, asks, classes, rows, answers, question, says }: WallShown & { step: WallStepName }) {
  return (
    <section className="wall-step" aria-labelledby="wall-step-title">
      <h2 id="wall-step-title">
        {step === "decide" ? "Decide for yourselves" : step === "answers" ? "What the class answered" : "The key"}
      </h2>
      {asks && <p className="wall-asks">{asks}</p>}
      {step === "decide" ? <Choices classes={classes} /> : <AnswerBars rows={rows} answers={answers} showKey={step === "key"} />}
      {step === "answers" && <p className="wall-question">{question}</p>}
      {step === "key" && <Says {...says} />}
    </section>
  );
}

function Choices({ classes }: { classes: readonly ClaimClass[] }) {
  if (classes.length === 0) return <p>Say it in a few words on paper. Then compare.</p>;
  return (
    <>
      <ol className="wall-choices">
        {classes.map((label, index) => (
          <li key={label}>
            <span className="num" aria-hidden="true">
              {index + 1}
            </span>
            <Badge letter={CLASS_WORDS[label].letter} tone={CLASS_WORDS[label].tone} />
            <span>
              <b>{CLASS_WORDS[label].name}</b>
              <small>{CLASS_WORDS[label].help}</small>
            </span>
          </li>
        ))}
      </ol>
      <p>Choose by yourself first. Then all together hold up as many fingers.</p>
    </>
  );
}

function Says({ label, words, explanation, elsewhere }: WallShown["says"]) {
  return (
    <div className="wall-says">
      {label ? (
        <p>
          <LabelName letter={CLASS_WORDS[label].letter} tone={CLASS_WORDS[label].tone}>
            {CLASS_WORDS[label].name}
          </LabelName>
        </p>
      ) : (
        <p className="in-words">{words}</p>
      )}
      {explanation && <p>{explanation}</p>}
      {elsewhere.length > 0 && <p>Look also at {elsewhere.map((words) => `“${words}”`).join(", ")}.</p>}
    </div>
  );
}
