import { stringsOf } from "@/lib/domain/json-parts";

type CheckFieldsProps<Name extends string> = {
  legend: string;
  /** in the order in which they stand, and are passed on */
  names: readonly Name[];
  words: (name: Name) => string;
  /** as the key holds it */
  chosen: unknown;
  onChosen: (chosen: Name[]) => void;
};

/** Any of some names, chosen by check boxes. */
export function CheckFields<Name extends string>({ legend, names, words, chosen, onChosen }: CheckFieldsProps<Name>) {
  const now = stringsOf(chosen);
  return (
    <fieldset className="stack tight">
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name} className="option">
          <input
            type="checkbox"
            checked={now.includes(name)}
            onChange={({ currentTarget: { checked } }) => onChosen(names.filter((one) => (one === name ? checked : now.includes(one))))}
          />
          <span>{words(name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
