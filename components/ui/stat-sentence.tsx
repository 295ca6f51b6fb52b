import type { ReactNode } from "react";

/** At most three: the worst news second, something that works third. */
export function StatSentences({ children }: { children: ReactNode }) {
  return <ol className="says">{children}</ol>;
}

/** A plain sentence; put its figures in <b>. The link leads to the rows behind it. */
export function StatSentence({ children, href, linkText }: { children: ReactNode; href?: string; linkText?: ReactNode }) {
  return (
    <li>
      {children} {href && <a href={href}>{linkText}</a>}
    </li>
  );
}
