import type { ComponentProps, ReactNode } from "react";
import { Field, fieldAria } from "./field";

type TextareaFieldProps = ComponentProps<"textarea"> & { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode };

export function TextareaField({ id, label, hint, error, className, ...rest }: TextareaFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea {...rest} {...fieldAria(id, { hint, error })} id={id} className={className ? `input ${className}` : "input"} />
    </Field>
  );
}
