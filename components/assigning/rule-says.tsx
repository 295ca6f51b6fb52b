import type { ReactNode } from "react";

type RuleSaysProps = { sentence: string | null; instead: string; note?: ReactNode; children: ReactNode };

/** The rule in words beside its form, with what sends it. */
export function RuleSays({ sentence, instead, note, children }: RuleSaysProps) {
  return (
    <aside className="panel stack rule-side" aria-label="The rule">
      <p className="serif" aria-live="polite">
        {sentence ?? instead}
      </p>
      {note && <p className="small quiet">{note}</p>}
      {children}
    </aside>
  );
}
