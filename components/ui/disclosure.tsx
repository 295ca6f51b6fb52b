import type { ReactNode } from "react";
import { Icon } from "./icon";

type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode };

export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details className={className} open={open}>
      <summary>
        <Icon name="next" /> {summary}
      </summary>
      {children}
    </details>
  );
}
