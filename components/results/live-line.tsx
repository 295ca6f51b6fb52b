"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { PoliteSummary } from "@/components/live/polite-summary";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { useResults } from "./results-provider";

const MORE = { one: "# more has handed in since you opened it.", other: "# more have handed in since you opened it." };

/** That the page follows the class by itself, and what has come since it was opened. */
export function LiveLine() {
  const { more } = useResults();
  return <span className="no-print">This page follows the class by itself. {more > 0 && formatCount(more, MORE, LOCALE)}</span>;
}

/** The same for a screen reader, in one go, now and then; and what keeps the page from following. */
export function LiveNotices() {
  const { live, more, lost, otherKey } = useResults();
  const handedIn = formatNumber(live.handedIn, LOCALE);
  const all = formatCount(live.students, { one: `${handedIn} of # student.`, other: `${handedIn} of # students.` }, LOCALE);
  return (
    <>
      <PoliteSummary words={more > 0 ? `${formatCount(more, MORE, LOCALE)} ${all}` : ""} />
      {lost && <Notice>No answer from the server. What you see may be old; it is asked again.</Notice>}
      {otherKey && <OtherKey />}
    </>
  );
}

function OtherKey() {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Notice>
      <div className="row tight">
        <span>The key has changed since this page was drawn.</span>
        <Button busy={busy} onClick={() => start(() => router.refresh())}>
          Show the new key
        </Button>
      </div>
    </Notice>
  );
}
