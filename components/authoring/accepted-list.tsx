import { useState } from "react";
import { Badge, LabelName } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import type { Accepted } from "@/lib/domain/answer-key";
import { capital } from "@/lib/domain/capital";
import { CERTAINTIES, CLAIM_CLASSES, type ClaimClass, classOf, type Label, VOUCHERS } from "@/lib/domain/label";
import { CERTAINTY_WORDS, CLASS_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";
import { CERTAINTY_OPTIONS, VOUCHER_OPTIONS } from "./label-fields";

const CREDITS = [
  { value: "1", label: "full" },
  { value: "0.75", label: "three quarters" },
  { value: "0.5", label: "half" },
  { value: "0.25", label: "a quarter" },
];
const ANY = { value: "", label: "Any" };

type AcceptedListProps = {
  label: Label | null;
  accepted: readonly Accepted[];
  onToggle: (name: ClaimClass) => void;
  onChange: (accepted: Accepted[]) => void;
};

/** The other labels that earn credit, each with how much. */
export function AcceptedList({ label, accepted, onToggle, onChange }: AcceptedListProps) {
  const own = label && classOf(label);
  const others = CLAIM_CLASSES.filter((name) => name !== own);
  const taken = (name: ClaimClass) => accepted.some((entry) => "class" in entry && entry.class === name);
  return (
    <div className="stack tight">
      <div className="row spread">
        <p className="legend" id="accepted-legend">
          Also accepted
        </p>
        {/* keys 1 to 4 on these say which */}
        <fieldset id="accept-too" className="row tight" data-accept-too>
          <legend className="sr">Accept another label too</legend>
          {others.map((name) => (
            <Button key={name} className="accept-too" aria-pressed={taken(name)} unavailable={own === null} onClick={() => onToggle(name)}>
              <Badge size="sm" letter={CLASS_WORDS[name].letter} tone={CLASS_WORDS[name].tone} />
              <span className="sr">{CLASS_WORDS[name].name}</span>
            </Button>
          ))}
        </fieldset>
      </div>
      {accepted.length > 0 && (
        <ul aria-labelledby="accepted-legend">
          {accepted.map((entry, index) => (
            <AcceptedRow
              key={nameOf(entry)}
              entry={entry}
              onCredit={(credit) => onChange(accepted.map((one, at) => (at === index ? { ...entry, credit } : one)))}
              onRemove={() => onChange(accepted.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function AcceptedRow({ entry, onCredit, onRemove }: { entry: Accepted; onCredit: (credit: number) => void; onRemove: () => void }) {
  const name = nameOf(entry);
  const known = CREDITS.some(({ value }) => Number(value) === entry.credit);
  const credits = known ? CREDITS : [...CREDITS, { value: String(entry.credit), label: `${Math.round(entry.credit * 100)} %` }];
  return (
    <li className="accepted">
      {"class" in entry ? (
        <LabelName letter={CLASS_WORDS[entry.class].letter} tone={CLASS_WORDS[entry.class].tone}>
          {name}
        </LabelName>
      ) : (
        <span className="small">{name}</span>
      )}
      <select
        className="input"
        aria-label={`Credit for ${name}`}
        value={String(entry.credit)}
        onChange={(event) => onCredit(Number(event.currentTarget.value))}
      >
        {credits.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button variant="ghost" icon="trash" aria-label={`Stop accepting ${name}`} onClick={onRemove} />
    </li>
  );
}

type MoreExactProps = Pick<AcceptedListProps, "accepted" | "onChange">;

/** A label on one axis or on both, for answers that say more than the class. */
export function AcceptMoreExact({ accepted, onChange }: MoreExactProps) {
  const onAdd = (entry: Accepted) => onChange([...accepted.filter((one) => nameOf(one) !== nameOf(entry)), entry]);
  const [axes, setAxes] = useState({ voucher: "", certainty: "" });
  const voucher = VOUCHERS.find((known) => known === axes.voucher);
  const certainty = CERTAINTIES.find((known) => known === axes.certainty);
  return (
    <Disclosure summary="Accept by one axis">
      <div className="axes">
        <SelectField
          id="accept-voucher"
          label="Who vouches"
          options={[ANY, ...VOUCHER_OPTIONS]}
          value={axes.voucher}
          onChange={(event) => setAxes({ ...axes, voucher: event.currentTarget.value })}
        />
        <SelectField
          id="accept-certainty"
          label="How it is put"
          options={[ANY, ...CERTAINTY_OPTIONS]}
          value={axes.certainty}
          onChange={(event) => setAxes({ ...axes, certainty: event.currentTarget.value })}
        />
        <Button
          icon="plus"
          unavailable={!voucher && !certainty}
          onClick={() => onAdd({ ...(voucher && { voucher }), ...(certainty && { certainty }), credit: 0.5 })}
        >
          Accept for half
        </Button>
      </div>
    </Disclosure>
  );
}

function nameOf(entry: Accepted): string {
  if ("class" in entry) return CLASS_WORDS[entry.class].name;
  const { voucher, certainty } = entry;
  return capital([voucher && VOUCHER_WORDS[voucher], certainty && CERTAINTY_WORDS[certainty]].filter(Boolean).join(", "));
}
