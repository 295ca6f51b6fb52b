"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { numbersOf, stringOf, stringsOf } from "@/lib/domain/json-parts";

const MOST_OPTIONS = 10;

/** The question, its answers, and which of them are right. */
export function MultipleChoiceKeyEditor({ id, content, answerKey, keyOnly, onContent, onKey }: KeyEditorProps) {
  const options = stringsOf(content.options);
  const several = content.several === true;
  const right = numbersOf(answerKey.right);
  const mark = (index: number, checked: boolean) => {
    const others = several ? right.filter((other) => other !== index) : [];
    onKey({ right: (checked ? [...others, index] : others).sort((a, b) => a - b) });
  };
  const remove = (index: number) => {
    const left = right.flatMap((at) => (at === index ? [] : [at > index ? at - 1 : at]));
    onContent({ ...content, options: options.filter((_, at) => at !== index) }, { right: left });
  };
  return (
    <div className="stack">
      <TextareaField
        id={`${id}-question`}
        label="Question"
        rows={2}
        maxLength={500}
        value={stringOf(content.question)}
        readOnly={keyOnly}
        onChange={(event) => onContent({ ...content, question: event.currentTarget.value })}
      />
      <label className="option">
        <input
          type="checkbox"
          checked={several}
          disabled={keyOnly}
          onChange={({ currentTarget: { checked } }) =>
            onContent({ ...content, several: checked }, { right: checked ? right : right.slice(0, 1) })
          }
        />
        <span>Several answers may be right</span>
      </label>
      <ol className="stack tight">
        {options.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place in the row
          <li key={index} className="row key-row">
            <TextField
              id={`${id}-option-${index}`}
              label={`Answer ${index + 1}`}
              maxLength={300}
              value={words}
              readOnly={keyOnly}
              onChange={(event) =>
                onContent({ ...content, options: options.map((other, at) => (at === index ? event.currentTarget.value : other)) })
              }
            />
            <label className="option">
              <input
                type={several ? "checkbox" : "radio"}
                name={`${id}-right`}
                checked={right.includes(index)}
                onChange={(event) => mark(index, event.currentTarget.checked)}
              />
              <span>Right</span>
            </label>
            {!keyOnly && options.length > 2 && (
              <Button variant="ghost" icon="trash" aria-label={`Remove answer ${index + 1}`} onClick={() => remove(index)} />
            )}
          </li>
        ))}
      </ol>
      {!keyOnly && options.length < MOST_OPTIONS && (
        <Button icon="plus" onClick={() => onContent({ ...content, options: [...options, `Answer ${options.length + 1}`] })}>
          Add an answer
        </Button>
      )}
    </div>
  );
}
