import type { ReactNode } from "react";
import { Brand } from "./brand";

type StatusPageProps = { title: ReactNode; children: ReactNode; action: ReactNode; note?: ReactNode };

/** A whole page that says one thing and offers one way on. */
export function StatusPage({ title, children, action, note }: StatusPageProps) {
  return (
    <main className="status-page" id="main">
      <Brand />
      <h1>{title}</h1>
      {children}
      {action}
      {note && <p className="caption">{note}</p>}
    </main>
  );
}
