import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Hop } from "@/lib/domain/answer-key";
import { VOUCHERS, type Voucher } from "@/lib/domain/label";
import { VOUCHER_WORDS } from "@/lib/domain/label-words";
import { VOUCHER_OPTIONS } from "./label-fields";
import { useSettledText } from "./use-settled-text";

/** The last hop of every chain, as keys hold it. */
const HERE = "this article";
const MOST_HOPS = 11;
const TYPES = [{ value: "", label: "Kind not said" }, ...VOUCHER_OPTIONS.filter(({ value }) => value !== "own-voice")];

/** The hops before this article. */
export const hopsOf = (chain: readonly Hop[]): Hop[] => chain.filter(({ name }, index) => index < chain.length - 1 || name !== HERE);
/** A hop is its place in the row: names may stand twice, and change while they are typed. */
const placed = (hops: readonly Hop[]) => hops.map((hop, index) => ({ hop, index, place: `step-${index}` }));
const chainOf = (hops: readonly Hop[]): Hop[] => (hops.length === 0 ? [] : [...hops, { name: HERE }]);
const typeOf = (value: string): Voucher | undefined => VOUCHERS.find((known) => known === value);

/** The sourcing chain as a list: who knew it first, then each who passed it on. */
export function ChainEditor({ chain, onChange }: { chain: readonly Hop[]; onChange: (chain: Hop[]) => void }) {
  const hops = hopsOf(chain);
  const change = (next: readonly Hop[]) => onChange(chainOf(next));
  const move = (index: number, by: 1 | -1) => {
    const next = [...hops];
    const [hop] = next.splice(index, 1);
    if (hop) next.splice(index + by, 0, hop);
    change(next);
  };
  return (
    <div className="chain stack tight">
      {hops.length > 0 && (
        <ol className="stack tight" aria-label="Who told whom, first source first">
          {placed(hops).map(({ hop, index, place }) => (
            <li key={place}>
              <HopRow
                hop={hop}
                number={index + 1}
                last={index === hops.length - 1}
                onHop={(next) => change(hops.map((one, at) => (at === index ? next : one)))}
                onMove={(by) => move(index, by)}
                onRemove={() => change(hops.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      {hops.length < MOST_HOPS && <NewHop onAdd={(hop) => change([...hops, hop])} />}
      {hops.length > 0 && <DrawnChain hops={hops} />}
    </div>
  );
}

type HopRowProps = {
  hop: Hop;
  number: number;
  last: boolean;
  onHop: (hop: Hop) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function HopRow({ hop, number, last, onHop, onMove, onRemove }: HopRowProps) {
  const field = useSettledText(hop.name, (name) => {
    if (name.trim() !== "") onHop({ ...hop, name: name.trim() });
  });
  return (
    <div className="hop-row">
      <input className="input" aria-label={`Step ${number}: who`} maxLength={200} {...field} />
      <select
        className="input"
        aria-label={`Step ${number}: what kind`}
        value={hop.type ?? ""}
        onChange={(event) => {
          const type = typeOf(event.currentTarget.value);
          onHop({ name: hop.name, ...(type && { type }) });
        }}
      >
        {TYPES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <div className="row tight">
        <Button variant="ghost" icon="up" aria-label={`Move step ${number} up`} unavailable={number === 1} onClick={() => onMove(-1)} />
        <Button variant="ghost" icon="down" aria-label={`Move step ${number} down`} unavailable={last} onClick={() => onMove(1)} />
        <Button variant="ghost" icon="trash" aria-label={`Remove step ${number}`} onClick={onRemove} />
      </div>
    </div>
  );
}

function NewHop({ onAdd }: { onAdd: (hop: Hop) => void }) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState("");
  const add = () => {
    const type = typeOf(kind);
    if (name.trim() === "") return;
    onAdd({ name: name.trim(), ...(type && { type }) });
    setName("");
    setKind("");
  };
  return (
    <form
      className="axes"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField id="new-hop" label="Who told it" maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <SelectField
        id="new-hop-kind"
        label="What kind of source"
        options={TYPES}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <Button type="submit" icon="plus" unavailable={name.trim() === ""}>
        Add a step
      </Button>
    </form>
  );
}

const ICONS: Readonly<Record<Voucher, IconName>> = {
  "own-voice": "pencil",
  "named-person": "user",
  "named-organisation": "school",
  document: "lesson",
  "news-outlet": "article",
  "unnamed-official": "user",
  "unnamed-person": "user",
  "unnamed-group": "users",
  implicit: "help",
};
const isUnnamed = (type: Voucher | undefined) => type?.startsWith("unnamed") || type === "implicit";

/** The chain drawn from its origin to this article; the list above says the same. */
function DrawnChain({ hops }: { hops: readonly Hop[] }) {
  return (
    <div className="draw" aria-hidden="true">
      {placed(hops).map(({ hop, place }) => (
        <div key={place} className="draw-step">
          <div className={isUnnamed(hop.type) ? "node unnamed" : "node"}>
            <Icon name={hop.type ? ICONS[hop.type] : "user"} />
            <span>
              {hop.name}
              {hop.type && <small>{VOUCHER_WORDS[hop.type]}</small>}
            </span>
          </div>
          <Icon name="sort-down" className="hop" />
        </div>
      ))}
      <div className="node here">
        <Icon name="lesson" />
        <span>This article</span>
      </div>
    </div>
  );
}
