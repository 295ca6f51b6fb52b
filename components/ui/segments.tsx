import type { ReactNode } from "react";

type SegmentsProps<T extends string> = {
  name: string;
  legend: ReactNode;
  hideLegend?: boolean;
  options: readonly { value: T; label: ReactNode }[];
  /** with `onChange`: which one is chosen now, null for none */
  value?: T | null;
  defaultValue?: T;
  onChange?: (value: T) => void;
};

/** A few words side by side, one of them chosen; nothing is chosen unless you say so. */
export function Segments<T extends string>({ name, legend, hideLegend, options, value, defaultValue, onChange }: SegmentsProps<T>) {
  return (
    <fieldset>
      <legend className={hideLegend ? "sr" : undefined}>{legend}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined && defaultValue !== undefined ? defaultValue === option.value : undefined}
              onChange={onChange && (() => onChange(option.value))}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
