import type { ReactNode } from "react";

/** The region in which a wide table scrolls, so that the page does not; in reach of the keyboard. */
export function TableWrap({ label, tall, children }: { label: string; tall?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={tall ? "table-wrap tall" : "table-wrap"} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
