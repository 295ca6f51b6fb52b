import type { ReactNode } from "react";

type PageHeadingProps = { title: ReactNode; eyebrow?: ReactNode; note?: ReactNode; actions?: ReactNode; serif?: boolean };

/** The one h1 of a page, with its actions at the end of the line. */
export function PageHeading({ title, eyebrow, note, actions, serif }: PageHeadingProps) {
  return (
    <div className="page-heading">
      <div>
        {eyebrow && <p className="caption">{eyebrow}</p>}
        <h1 className={serif ? "serif" : undefined}>{title}</h1>
        {note && <p className="quiet">{note}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
