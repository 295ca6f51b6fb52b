import type { Route } from "next";
import Link from "next/link";

type AssignmentNavProps = {
  assignmentId: string;
  /** the page that is open; left out on one that the strip does not lead to */
  current?: "results" | "items" | "talk" | "teach-again" | "downloads" | "live" | "settings";
  /** false for who may only look: the settings are not theirs */
  mayChange?: boolean;
};

/** The way to all pages of one assignment: a strip between the bar and the page's `<main>`, so that skipping to the page skips it too. */
export function AssignmentNav({ assignmentId, current, mayChange = true }: AssignmentNavProps) {
  return (
    <nav className="assignment-nav no-print" aria-label="This assignment">
      <ul>
        <Place href={`/teach/assignments/${assignmentId}`} name="Results" current={current === "results"} />
        <Place href={`/teach/assignments/${assignmentId}/analysis`} name="Items" current={current === "items"} />
        <Place href={`/teach/assignments/${assignmentId}/talk`} name="Talk about this" current={current === "talk"} />
        <Place href={`/teach/assignments/${assignmentId}/teach-again`} name="Teach again" current={current === "teach-again"} />
        <Place href={`/teach/assignments/${assignmentId}/downloads`} name="Downloads" current={current === "downloads"} />
        <Place href={`/teach/assignments/${assignmentId}/live`} name="Live" current={current === "live"} />
        {mayChange && <Place href={`/teach/assignments/${assignmentId}/settings`} name="Settings" current={current === "settings"} />}
      </ul>
    </nav>
  );
}

function Place<T extends string>({ href, name, current }: { href: Route<T>; name: string; current: boolean }) {
  return (
    <li>
      <Link href={href} prefetch={false} aria-current={current ? "page" : undefined}>
        {name}
      </Link>
    </li>
  );
}
