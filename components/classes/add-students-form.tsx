"use client";

import { useState } from "react";
import { TextareaField } from "@/components/ui/textarea-field";
import { NAMES_AT_ONCE, namesIn } from "@/lib/domain/student";
import type { Act } from "./act";
import { ActForm } from "./act-form";

/** Names pasted or typed, one a line; says below what was understood. */
export function AddStudentsForm({ classId, action }: { classId: string; action: Act<"invalid" | "archived"> }) {
  const [text, setText] = useState("");
  const names = namesIn(text);
  const twice = names.length - new Set(names).size;

  const add: typeof action = async (previous, form) => {
    const outcome = await action(previous, form);
    if (outcome.ok) setText("");
    return outcome;
  };

  return (
    <ActForm
      action={add}
      sends={{ classId }}
      refusals={{ archived: "The class is archived. Take it out of the archive first." }}
      submit={submitWords(names.length)}
      submitting="Adding"
      done="Added. They have no PINs yet: make them on the page for PINs and cards."
    >
      {(errors) => (
        <>
          <TextareaField
            id="names"
            name="names"
            label="Names, one a line"
            hint={`Paste the list of your class, up to ${NAMES_AT_ONCE} at once.`}
            error={errors.names}
            rows={6}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
          <p className="small" role="status">
            {names.length > 0 && (
              <>
                {names.length === 1 ? "One name" : `${names.length} names`}, from <bdi className="wraps">{names[0]}</bdi> to{" "}
                <bdi className="wraps">{names.at(-1)}</bdi>.{twice > 0 && " Equal names get a number, which tells them apart."}
              </>
            )}
          </p>
        </>
      )}
    </ActForm>
  );
}

function submitWords(count: number): string {
  if (count === 0) return "Add students";
  return count === 1 ? "Add 1 student" : `Add ${count} students`;
}
