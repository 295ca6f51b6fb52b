import { ChoiceSelect } from "@/components/exercises/choice-select";
import { useRows } from "@/components/exercises/use-rows";
import { Button } from "@/components/ui/button";
import { inOrderOfWay, sortedLinks } from "./links";

type LinkFieldsProps = {
  id: string;
  names: readonly string[];
  links: readonly (readonly [number, number])[];
  onLinks: (links: [number, number][]) => void;
};

const MOST_LINKS = 20;

/** The steps as a table: who told whom. A step counts once both are chosen. */
export function LinkFields({ id, names, links, onLinks }: LinkFieldsProps) {
  const { rows, change, remove, add } = useRows({ saved: links, collect: sortedLinks, layOut: inOrderOfWay, onSaved: onLinks });
  const here = names.length - 1;
  const offer = (without: number | null, withHere: boolean) =>
    names.flatMap((words, value) => (value === without || (value === here && !withHere) ? [] : [{ value, words }]));
  return (
    <div className="chain-steps">
      <table className="chain-table">
        <caption className="sr">The chain: who told whom, whoever knew it first at the top</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">Step</span>
            </th>
            <th scope="col">Who</th>
            <th scope="col">told whom</th>
            <th scope="col">
              <span className="sr">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([from, to], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the table
            <tr key={at}>
              <td className="num quiet strong">{at + 1}</td>
              <td>
                <ChoiceSelect
                  id={`${id}-link-${at}-from`}
                  label={`Step ${at + 1}: who`}
                  value={from}
                  options={offer(to, false)}
                  onChoose={(name) => change(at, [name, to])}
                />
              </td>
              <td>
                <ChoiceSelect
                  id={`${id}-link-${at}-to`}
                  label={`Step ${at + 1}: told whom`}
                  caption="told"
                  value={to}
                  options={offer(from, true)}
                  onChoose={(name) => change(at, [from, name])}
                />
              </td>
              <td>
                <Button variant="ghost" icon="trash" aria-label={`Remove step ${at + 1}`} onClick={() => remove(at)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot">
        <Button icon="plus" unavailable={rows.length >= MOST_LINKS} onClick={add}>
          Add a step
        </Button>
      </p>
    </div>
  );
}
