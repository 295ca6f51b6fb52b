import { Button } from "@/components/ui/button";
import { nextLink, sortedLinks } from "./links";

type LinkFieldsProps = {
  id: string;
  names: readonly string[];
  links: readonly (readonly [number, number])[];
  onLinks: (links: [number, number][]) => void;
};

const MOST_LINKS = 20;

/** The steps as a table: who told whom. */
export function LinkFields({ id, names, links, onLinks }: LinkFieldsProps) {
  const change = (at: number, link: [number, number]) => onLinks(sortedLinks(links.map((one, other) => (other === at ? link : one))));
  const next = nextLink(links, names.length);
  return (
    <div className="stack tight">
      {links.length > 0 && (
        <table className="chain-table">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">told</th>
              <th scope="col">
                <span className="sr">Take off</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map(([from, to], at) => (
              <tr key={`${from} ${to}`}>
                <td>
                  <NameField
                    id={`${id}-link-${at}-from`}
                    label={`Step ${at + 1}: who told it`}
                    names={names}
                    value={from}
                    without={[to, names.length - 1]}
                    onName={(name) => change(at, [name, to])}
                  />
                </td>
                <td>
                  <NameField
                    id={`${id}-link-${at}-to`}
                    label={`Step ${at + 1}: whom it was told`}
                    names={names}
                    value={to}
                    without={[from]}
                    onName={(name) => change(at, [from, name])}
                  />
                </td>
                <td>
                  <Button
                    variant="ghost"
                    icon="close"
                    aria-label={`Take step ${at + 1} off`}
                    onClick={() => onLinks(sortedLinks(links.filter((_, other) => other !== at)))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        icon="plus"
        unavailable={next === null || links.length >= MOST_LINKS}
        onClick={() => next && onLinks(sortedLinks([...links, next]))}
      >
        Add a step
      </Button>
    </div>
  );
}

type NameFieldProps = {
  id: string;
  label: string;
  names: readonly string[];
  value: number;
  without: readonly number[];
  onName: (name: number) => void;
};

function NameField({ id, label, names, value, without, onName }: NameFieldProps) {
  return (
    <select className="input" id={id} aria-label={label} value={value} onChange={(event) => onName(Number(event.currentTarget.value))}>
      {names.map((name, index) =>
        index === value || !without.includes(index) ? (
          <option key={name} value={index}>
            {name}
          </option>
        ) : null,
      )}
    </select>
  );
}
