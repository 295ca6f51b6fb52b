import type { ReactNode } from "react";
import { Icon } from "./icon";

type FieldWords = { hint?: ReactNode; error?: ReactNode };

/** What ties a control to its hint or error; spread it on the control. */
export function fieldAria(id: string, { hint, error }: FieldWords) {
  return {
    "aria-describedby": error ? `${id}-error` : hint ? `${id}-hint` : undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** Label above, hint below; an error takes the hint's place. `aside` stands at the end of the label's line. */
export function Field({
  id,
  label,
  hint,
  error,
  aside,
  children,
}: FieldWords & { id: string; label: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="field">
      {aside ? (
        <div className="field-head">
          <label htmlFor={id}>{label}</label>
          {aside}
        </div>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      {children}
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  );
}

/** The line below a control, with the ids that `fieldAria` points to. */
export function FieldNote({ id, hint, error }: FieldWords & { id: string }) {
  if (error) {
    return (
      <p className="error" id={`${id}-error`}>
        <Icon name="warning" /> <span>{error}</span>
      </p>
    );
  }
  return hint ? (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}
