import type { ReactNode } from "react";

/** The first thing on every page: past the bar, to the content. */
export function SkipLink({ href = "#main", children = "Skip to the content" }: { href?: `#${string}`; children?: ReactNode }) {
  return (
    <a className="skip" href={href}>
      {children}
    </a>
  );
}
