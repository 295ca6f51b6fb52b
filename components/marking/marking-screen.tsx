"use client";

import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { WaitingItem } from "@/lib/domain/marking";
import { LEVEL_NAMES, RUBRIC_LEVELS, type RubricLevel } from "@/lib/domain/rubric";
import { MarkingGroup } from "./marking-group";
import { type MarkAction, useMarking } from "./use-marking";

type MarkingScreenProps = {
  assignmentId: string;
  items: readonly WaitingItem[];
  article: { readonly text: string; readonly language: string; readonly direction: "ltr" | "rtl" };
  /** null: who looks may not mark */
  mark: MarkAction | null;
};

const LEFT = { one: "# answer left", other: "# answers left" };

/** One group of answers at a time: read, press 1, 2 or 3, and the next one comes. */
export function MarkingScreen({ assignmentId, items, article, mark }: MarkingScreenProps) {
  const marking = useMarking(assignmentId, items, mark);
  const { queue, at, waiting, done, left } = marking;
  const heading = useRef<HTMLHeadingElement>(null);
  // the heading of a new group takes the focus, so that it is read out and the keys act on it
  const arrive = useEffectEvent((_place: string | undefined) => heading.current?.focus({ preventScroll: true }));
  useEffect(() => arrive(waiting?.place), [waiting?.place]);
  const hear = (event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLTextAreaElement;
    if (writing && event.key === "Escape") return heading.current?.focus();
    if (writing || event.ctrlKey || event.metaKey || event.altKey || !mark) return;
    if (marking.press(event.key)) event.preventDefault();
  };
  if (!waiting) return null;
  return (
    // what is tapped inside takes the focus here, so that the keys go on acting
    <section className="panel stack" aria-label="Answers to mark" tabIndex={-1} onKeyDown={hear}>
      <Progress
        label="Groups marked"
        words={`${done} of ${queue.length} groups marked · ${formatCount(left, LEFT, LOCALE)}`}
        value={done}
        max={queue.length}
      />
      {done === queue.length && mark && <Notice kind="done">All of them are marked. You can go back and change a mark, or leave.</Notice>}
      <div className="marking-columns">
        <MarkingGroup {...waiting} {...{ article, heading }} number={at + 1} count={queue.length} onApart={mark && marking.apart} />
        <div className="marking-rail stack">
          {marking.failed && <Notice kind="error">{marking.failed}</Notice>}
          {mark && <Levels item={waiting.item} level={waiting.level} busy={marking.busy} onLevel={(level) => void marking.give(level)} />}
          {mark && <Comment {...marking} />}
          <div className="row spread">
            <Button icon="back" unavailable={at === 0} onClick={() => marking.go(at - 1)}>
              Before
            </Button>
            <Button iconEnd="next" unavailable={at + 1 === queue.length} onClick={() => marking.go(at + 1)}>
              Next
            </Button>
          </div>
        </div>
      </div>
      <p className="sr" role="status">
        {marking.said}
      </p>
    </section>
  );
}

type LevelsProps = { item: WaitingItem; level: RubricLevel | null; busy: boolean; onLevel: (level: RubricLevel) => void };

function Levels({ item, level, busy, onLevel }: LevelsProps) {
  return (
    <fieldset className="levels" aria-busy={busy || undefined}>
      <legend className="sr">Level</legend>
      {RUBRIC_LEVELS.map((name, index) => (
        <button
          key={name}
          type="button"
          className="choice"
          aria-pressed={level === name}
          aria-disabled={busy || undefined}
          onClick={() => onLevel(name)}
        >
          <span className="kbd" aria-hidden="true">
            {index + 1}
          </span>
          <span>
            <b>{LEVEL_NAMES[name]}</b>
            {item.rubric && item.rubric[name] !== LEVEL_NAMES[name] && <small>{item.rubric[name]}</small>}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

type CommentProps = { comment: string; used: readonly string[]; setComment: (comment: string) => void };

/** A comment that goes out with the level; those of before are a key each. */
function Comment({ comment, used, setComment }: CommentProps) {
  return (
    <>
      <div className="field">
        <label htmlFor="mark-comment">Comment, which these students read with their mark</label>
        <textarea
          className="input"
          id="mark-comment"
          rows={2}
          maxLength={500}
          value={comment}
          aria-describedby="mark-comment-hint"
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <p className="hint" id="mark-comment-hint">
          Write it first, press Escape, then give the level.
        </p>
      </div>
      {used.length > 0 && (
        <ul className="comments" aria-label="Comments to say again">
          {used.map((words, index) => (
            <li key={words}>
              <button type="button" className="menu-item" onClick={() => setComment(words)}>
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
  );
}
