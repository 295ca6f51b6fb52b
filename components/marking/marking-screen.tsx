"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { WaitingItem } from "@/lib/domain/marking";
import { textOf } from "@/lib/domain/range";
import { LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubric";
import { type MarkAction, useMarking, type Waiting } from "./use-marking";

type MarkingScreenProps = {
  assignmentId: string;
  items: readonly WaitingItem[];
  article: { readonly text: string; readonly language: string; readonly direction: "ltr" | "rtl" };
  /** null: who looks may not mark */
  mark: MarkAction | null;
};

/** One group of answers at a time: read, press 1, 2 or 3, and the next one comes. */
export function MarkingScreen({ assignmentId, items, article, mark }: MarkingScreenProps) {
  const marking = useMarking(assignmentId, items, mark);
  const { queue, at, waiting, comment, used, busy, level } = marking;
  const heading = useRef<HTMLHeadingElement>(null);
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (writing || event.ctrlKey || event.metaKey || event.altKey || !mark) return;
    if (marking.press(event.key)) event.preventDefault();
  });
  useEffect(() => {
    const section = heading.current?.closest("section");
    const listen = (event: KeyboardEvent) => hear(event);
    section?.addEventListener("keydown", listen);
    return () => section?.removeEventListener("keydown", listen);
  }, []);
  useNewGroup(heading, at);
  if (!waiting) return null;
  return (
    <section className="panel stack" aria-label="Answers that wait for your mark">
      <Progress label={`${marking.done} of ${queue.length} groups marked`} value={marking.done} max={queue.length} />
      <Group {...waiting} article={article} heading={heading} number={at + 1} count={queue.length} />
      {marking.failed && <Notice kind="error">{marking.failed}</Notice>}
      {mark && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: these are buttons that act at once, no fields of a form */}
          <div className="levels" role="group" aria-label="Level">
            {RUBRIC_LEVELS.map((name, index) => (
              <button
                key={name}
                type="button"
                className="choice"
                aria-pressed={level === name}
                aria-disabled={busy || undefined}
                onClick={() => void marking.give(name)}
              >
                <span className="kbd" aria-hidden="true">
                  {index + 1}
                </span>
                <span>
                  <b>{LEVEL_NAMES[name]}</b>
                  <small>{waiting.item.rubric?.[name]}</small>
                </span>
              </button>
            ))}
          </div>
          <div className="field">
            <label htmlFor="mark-comment">Comment, which these students read</label>
            <textarea
              className="input"
              id="mark-comment"
              rows={2}
              maxLength={500}
              value={comment}
              onChange={(event) => marking.setComment(event.currentTarget.value)}
            />
          </div>
          {used.length > 0 && (
            <ul className="comments" aria-label="Comments to say again">
              {used.map((words, index) => (
                <li key={words}>
                  <button type="button" className="menu-item" onClick={() => marking.setComment(words)}>
                    <span className="kbd" aria-hidden="true">
                      {index + RUBRIC_LEVELS.length + 1}
                    </span>
                    {words}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <div className="row spread">
        <Button icon="back" unavailable={at === 0} onClick={() => marking.go(at - 1)}>
          Before
        </Button>
        <p className="sr" role="status">
          {marking.said}
        </p>
        <Button iconEnd="next" unavailable={at + 1 === queue.length} onClick={() => marking.go(at + 1)}>
          Next
        </Button>
      </div>
    </section>
  );
}

/** The heading of a new group takes the focus, so that it is read out and the keys act on it. */
function useNewGroup(heading: RefObject<HTMLHeadingElement | null>, at: number) {
  const first = useRef(true);
  const arrive = useEffectEvent((_group: number) => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  });
  useEffect(() => arrive(at), [at]);
}

type GroupProps = Waiting & {
  article: MarkingScreenProps["article"];
  heading: RefObject<HTMLHeadingElement | null>;
  number: number;
  count: number;
};

const ALIKE = { one: "# answer", other: "# answers that are alike" };

function Group({ item, answers, article, heading, number, count }: GroupProps) {
  const { language, direction } = article;
  return (
    <>
      <div>
        <p className="eyebrow">
          Group {number} of {count} · {formatCount(answers.length, ALIKE, LOCALE)}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {item.question}
        </h2>
      </div>
      {item.ranges.length > 0 && (
        <blockquote className="quote" lang={language} dir={direction}>
          {textOf(article.text, item.ranges)}
        </blockquote>
      )}
      {item.model && (
        <p className="small quiet">
          <span className="strong">One that would do:</span> {item.model}
        </p>
      )}
      <ul className="answers">
        {answers.map(({ attemptId, words, rest }) => (
          <li key={attemptId} lang={language} dir={direction}>
            {words || rest}
          </li>
        ))}
      </ul>
    </>
  );
}
