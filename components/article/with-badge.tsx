import type { ReactNode } from "react";

/** The badge keeps to the last word, unless that word is too long for a phone. */
const LONGEST_KEPT = 20;

/** The end of a claim: its last word and its badge stay on one line. */
export function WithBadge({ text, badge }: { text: string; badge: ReactNode }) {
  const cut = text.lastIndexOf(" ") + 1;
  if (text.length - cut > LONGEST_KEPT) {
    return (
      <>
        {text}
        {badge}
      </>
    );
  }
  return (
    <>
      {text.slice(0, cut)}
      <span className="nb">
        {text.slice(cut)}
        {badge}
      </span>
    </>
  );
}
