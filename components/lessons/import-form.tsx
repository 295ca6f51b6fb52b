"use client";

import { useActionState, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogCancel } from "@/components/ui/dialog-button";
import { Field, fieldAria } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { LARGEST_LESSON_FILE } from "@/lib/domain/lesson";
import type { LessonProblem } from "@/lib/domain/lesson-problems";

export type ImportRefusal =
  | { ok: false; reason: "invalid"; fields: Record<string, string> }
  | { ok: false; reason: "too-large" | "not-a-zip" | "no-lesson" }
  | { ok: false; reason: "problems"; problems: readonly LessonProblem[] };
type ImportFormProps = { action: (previous: null, form: FormData) => Promise<ImportRefusal> };

const SHOWN = 12;
const SENTENCES: Readonly<Record<Exclude<ImportRefusal["reason"], "problems">, string>> = {
  invalid: "Choose a file first.",
  "too-large": "This file is too large. A lesson file has at most 5 MB, packed and unpacked.",
  "not-a-zip": "This is no ZIP file, or a broken one. Save the lesson again where it came from.",
  "no-lesson": "This ZIP file holds no lesson. One has article.txt, lesson.json and key.json in it.",
};

/** Takes a lesson file in; what is wrong with it is said line by line, and nothing of it is kept. */
export function ImportForm({ action }: ImportFormProps) {
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const [refusal, submit, sending] = useActionState<ImportRefusal | null, FormData>((_before, form) => action(null, form), null);
  const shown: ImportRefusal | null = tooLarge ? { ok: false, reason: "too-large" } : refusal;
  const hint = "A ZIP file, as “Save as a file” makes it on the page of a lesson.";
  return (
    <form
      className="stack"
      action={submit}
      onChange={(event) => {
        const file = new FormData(event.currentTarget).get("file");
        setTooLarge(file instanceof File && file.size > LARGEST_LESSON_FILE);
      }}
    >
      <Field id={id} label="Lesson file" hint={hint}>
        <input {...fieldAria(id, { hint })} id={id} className="input" type="file" name="file" accept=".zip,application/zip" required />
      </Field>
      {shown && (
        <Notice kind="error">{shown.reason === "problems" ? <Problems problems={shown.problems} /> : SENTENCES[shown.reason]}</Notice>
      )}
      <div className="acts-row">
        <DialogCancel />
        <Button type="submit" variant="primary" busy={sending} unavailable={tooLarge}>
          {sending ? "Importing" : "Import"}
        </Button>
      </div>
    </form>
  );
}

function Problems({ problems }: { problems: readonly LessonProblem[] }) {
  const more = problems.length - SHOWN;
  return (
    <div className="stack tight">
      <p>Nothing is imported. The file says:</p>
      <ul className="problems">
        {problems.slice(0, SHOWN).map(({ file, claim, reason }) => (
          <li key={`${file} ${claim} ${reason}`}>
            <strong>{claim === undefined ? file : `${file}, claim ${claim}`}:</strong> {reason}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{formatCount(more, { one: "And one more.", other: "And # more." }, LOCALE)}</p>}
    </div>
  );
}
