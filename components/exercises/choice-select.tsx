type ChoiceSelectProps = {
  id: string;
  label: string;
  /** shown above the field; else the label is for screen readers only */
  caption?: string;
  value: number | null;
  options: readonly { readonly value: number; readonly words: string }[];
  language?: string;
  direction?: "ltr" | "rtl";
  onChoose: (value: number | null) => void;
};

/** The browser's own list to choose one of; nothing is chosen beforehand. */
export function ChoiceSelect({ id, label, caption, value, options, language, direction, onChoose }: ChoiceSelectProps) {
  return (
    <span className="choice-select">
      {caption && (
        <span className="caption" aria-hidden="true">
          {caption}
        </span>
      )}
      <select
        className="input"
        id={id}
        aria-label={label}
        lang={value === null ? undefined : language}
        dir={value === null ? undefined : direction}
        value={value ?? ""}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === "" ? null : Number(currentTarget.value))}
      >
        <option value="">Choose…</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  );
}
