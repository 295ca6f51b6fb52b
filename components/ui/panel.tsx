import type { ReactNode } from "react";

type PanelProps = {
  /** needed with a title: names the section */
  id?: string;
  title?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

/** A sheet of paper with a heading. */
export function Panel({ id, title, note, actions, level = 2, className, children }: PanelProps) {
  const Heading = `h${level}` as const;
  const headingId = id && `${id}-title`;
  return (
    <section className={className ? `panel ${className}` : "panel"} id={id} aria-labelledby={title ? headingId : undefined}>
      {title && (
        <header>
          <Heading id={headingId}>{title}</Heading>
          {actions}
          {note && <p>{note}</p>}
        </header>
      )}
      {children}
    </section>
  );
}
