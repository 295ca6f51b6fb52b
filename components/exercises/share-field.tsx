import type { ReactNode } from "react";
import { SelectField } from "@/components/ui/select-field";
import { formatPercent, LOCALE } from "@/lib/domain/format";

type ShareFieldProps = {
  id: string;
  label: ReactNode;
  value: number;
  /** shares from 0 to 1; the value stands among them, whatever it is */
  offered: readonly number[];
  onShare: (share: number) => void;
};

/** A share of the credit, as a percentage to choose. */
export function ShareField({ id, label, value, offered, onShare }: ShareFieldProps) {
  return (
    <SelectField
      id={id}
      label={label}
      value={String(value)}
      onChange={(event) => onShare(Number(event.currentTarget.value))}
      options={[...new Set([...offered, value])]
        .sort((a, b) => a - b)
        .map((share) => ({ value: String(share), label: formatPercent(share, LOCALE) }))}
    />
  );
}
