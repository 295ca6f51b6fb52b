import { LabelName } from "@/components/ui/badge";
import { SelectField } from "@/components/ui/select-field";
import { CERTAINTIES, classOf, type Label, VOUCHERS } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { CERTAINTY_NAMES, VOUCHER_NAMES } from "./review-words";

export const VOUCHER_OPTIONS = VOUCHERS.map((value) => ({ value, label: VOUCHER_NAMES[value] }));
export const CERTAINTY_OPTIONS = CERTAINTIES.map((value) => ({ value, label: CERTAINTY_NAMES[value] }));

const NONE = { value: "", label: "Not said yet", disabled: true };

/** The label on its two axes, and what students see of it. */
export function LabelFields({ label, onLabel }: { label: Label | null; onLabel: (label: Label) => void }) {
  const words = label && CLASS_WORDS[classOf(label)];
  return (
    <div className="axes">
      <SelectField
        id="voucher"
        label="Who vouches for it"
        options={label ? VOUCHER_OPTIONS : [NONE, ...VOUCHER_OPTIONS]}
        value={label?.voucher ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const voucher = VOUCHERS.find((known) => known === value);
          if (voucher) onLabel({ voucher, certainty: label?.certainty ?? "asserted" });
        }}
      />
      <SelectField
        id="certainty"
        label="How it is put"
        options={label ? CERTAINTY_OPTIONS : [NONE, ...CERTAINTY_OPTIONS]}
        value={label?.certainty ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const certainty = CERTAINTIES.find((known) => known === value);
          if (certainty) onLabel({ voucher: label?.voucher ?? "own-voice", certainty });
        }}
      />
      <p className="becomes">
        {words ? (
          <>
            Students see{" "}
            <LabelName letter={words.letter} tone={words.tone}>
              {words.name}
            </LabelName>
          </>
        ) : (
          "No label yet: choose above, or press 1 to 4 on the claim."
        )}
      </p>
    </div>
  );
}
