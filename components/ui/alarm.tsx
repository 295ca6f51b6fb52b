import type { ReactNode } from "react";
import { Icon } from "./icon";

type AlarmProps = { title: ReactNode; children: ReactNode; actions?: ReactNode; level?: 2 | 3 };

/** What needs a decision: a heavy frame, a sentence of evidence, at most one open on a page. */
export function Alarm({ title, children, actions, level = 2 }: AlarmProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="alarm">
      <Icon name="warning" />
      <Heading>{title}</Heading>
      <div>
        {children}
        {actions && <div className="row tight">{actions}</div>}
      </div>
    </section>
  );
}
