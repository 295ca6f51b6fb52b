import type { ComponentProps, ReactNode } from "react";
import { Field, fieldAria } from "./field";

type SelectFieldProps = Omit<ComponentProps<"select">, "children"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly { value: string; label: string; disabled?: boolean }[];
};

export function SelectField({ id, label, hint, error, options, className, ...rest }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select {...rest} {...fieldAria(id, { hint, error })} id={id} className={className ? `input ${className}` : "input"}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
