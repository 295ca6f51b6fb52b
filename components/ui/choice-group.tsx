import type { ReactNode } from "react";
import { FieldNote, fieldAria } from "./field";

type ChoiceGroupProps = {
  /** one a page: also the stem of the ids */
  name: string;
  legend: ReactNode;
  type?: "radio" | "checkbox";
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string | readonly string[];
  hint?: ReactNode;
  error?: ReactNode;
  onChange?: (value: string, checked: boolean) => void;
};

/** A question with its answers in rows. Nothing is chosen unless `defaultValue` says so. */
export function ChoiceGroup({ name, legend, type = "radio", options, defaultValue, hint, error, onChange }: ChoiceGroupProps) {
  const chosen = typeof defaultValue === "string" ? [defaultValue] : (defaultValue ?? []);
  return (
    <fieldset className="stack tight" aria-describedby={fieldAria(name, { hint, error })["aria-describedby"]}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label className="option" key={option.value}>
          <input
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            disabled={option.disabled}
            onChange={onChange && ((event) => onChange(option.value, event.currentTarget.checked))}
          />
          <span>{option.label}</span>
          {option.hint && <span className="hint">{option.hint}</span>}
        </label>
      ))}
      <FieldNote id={name} hint={hint} error={error} />
    </fieldset>
  );
}
