"use client";

import type { KeyEditorProps } from "@/components/exercises/key-editor";
import { RubricFields } from "@/components/exercises/rubric-fields";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { stringOf } from "@/lib/domain/json-parts";
import { REWRITE_TASKS, TASK_WORDS } from "@/lib/domain/rewrite-hints";

/** The task, a sentence that would do, and the levels. */
export function RewriteKeyEditor({ id, content, answerKey, keyOnly, onContent, onKey }: KeyEditorProps) {
  return (
    <div className="stack">
      <SelectField
        id={`${id}-task`}
        label="The task"
        value={stringOf(content.task)}
        disabled={keyOnly}
        onChange={({ currentTarget: { value } }) => onContent({ task: value })}
        options={REWRITE_TASKS.map((value) => ({ value, label: TASK_WORDS[value] }))}
      />
      <TextareaField
        id={`${id}-model`}
        label="A sentence that would do, shown after handing in"
        rows={2}
        maxLength={600}
        value={stringOf(answerKey.model)}
        onChange={({ currentTarget: { value } }) => onKey({ ...answerKey, model: value })}
      />
      <RubricFields id={id} rubric={answerKey.rubric} onRubric={(rubric) => onKey({ ...answerKey, rubric })} />
    </div>
  );
}
