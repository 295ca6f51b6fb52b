"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { ShareField } from "@/components/exercises/share-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { numberAt, objectsOf, stringOf, textAt } from "@/lib/domain/json-parts";

const SHARES = [0.25, 0.5, 0.75, 1];

/** The question, the answers that are accepted, and what becomes of all others. */
export function ShortAnswerKeyEditor({ id, content, answerKey, keyOnly, onContent, onKey }: KeyEditorProps) {
  const accepted = objectsOf(answerKey.accepted).map((one) => ({ text: textAt(one, "text"), credit: numberAt(one, "credit") ?? 1 }));
  const set = (next: { text: string; credit: number }[]) => onKey({ ...answerKey, accepted: next });
  return (
    <div className="stack">
      <TextareaField
        id={`${id}-question`}
        label="Question"
        rows={2}
        maxLength={500}
        value={stringOf(content.question)}
        readOnly={keyOnly}
        onChange={({ currentTarget: { value } }) => onContent({ question: value })}
      />
      <ol className="stack tight">
        {accepted.map(({ text, credit }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place in the list
          <li key={index} className="row key-row">
            <TextField
              id={`${id}-accepted-${index}`}
              label={`Accepted answer ${index + 1}`}
              maxLength={200}
              value={text}
              onChange={({ currentTarget: { value } }) => set(accepted.map((one, at) => (at === index ? { ...one, text: value } : one)))}
            />
            <ShareField
              id={`${id}-accepted-${index}-credit`}
              label="Earns"
              value={credit}
              offered={SHARES}
              onShare={(share) => set(accepted.map((one, at) => (at === index ? { ...one, credit: share } : one)))}
            />
            <Button
              variant="ghost"
              icon="trash"
              aria-label={`Remove accepted answer ${index + 1}`}
              onClick={() => set(accepted.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button icon="plus" unavailable={accepted.length >= 30} onClick={() => set([...accepted, { text: "", credit: 1 }])}>
        Accept an answer
      </Button>
      <label className="option">
        <input
          type="checkbox"
          checked={answerKey.othersWait === true}
          onChange={({ currentTarget: { checked } }) => onKey({ ...answerKey, othersWait: checked })}
        />
        <span>I look at all other answers myself</span>
      </label>
    </div>
  );
}
