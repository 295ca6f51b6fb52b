import type { ComponentProps, ReactNode } from "react";
import { Field, fieldAria } from "./field";

type TextFieldProps = ComponentProps<"input"> & { id: string; label: ReactNode; hint?: ReactNode; error?: ReactNode; aside?: ReactNode };

export function TextField({ id, label, hint, error, aside, className, ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} aside={aside}>
      <input {...rest} {...fieldAria(id, { hint, error })} id={id} className={className ? `input ${className}` : "input"} />
    </Field>
  );
}
