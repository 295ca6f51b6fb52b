import type { ReactNode } from "react";

type ProgressProps = { label: string; value: number; max: number; words?: ReactNode; hideWords?: boolean };

/** A filling bar with the number in words above it ("24 of 27 handed in"). */
export function Progress({ label, value, max, words, hideWords }: ProgressProps) {
  return (
    <div className="prog num">
      {!hideWords && <span>{words ?? `${value} of ${max}`}</span>}
      <progress aria-label={label} value={value} max={Math.max(max, 1)} />
    </div>
  );
}
