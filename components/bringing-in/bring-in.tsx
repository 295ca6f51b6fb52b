"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { StartLesson } from "@/lib/domain/lesson-draft";
import { keepWork, keptWork, NO_WORK, type Work } from "./kept-work";
import { Preview } from "./preview";
import { draftOf } from "./preview-draft";
import type { Invalid, ReadAction } from "./read-action";
import type { StartRefusal } from "./refusal-words";
import { WayForms } from "./way-forms";

export type StartAction = (
  previous: null,
  input: StartLesson,
) => Promise<{ ok: true; draftId: string } | { ok: false; reason: StartRefusal } | Invalid>;

type BringInProps = {
  /** whose work is kept in this tab */
  owner: string;
  readPaste: ReadAction<{ text: string; html: string }>;
  readAddress: ReadAction<{ address: string }>;
  readFile: ReadAction<{ file: File }>;
  start: StartAction;
};

/** From an article to a lesson's text: bring it in, then look it over. Nothing is stored before it is used. */
export function BringIn({ owner, start, ...actions }: BringInProps) {
  const router = useRouter();
  const [work, setWork] = useState<Work>(NO_WORK);
  useEffect(() => {
    setWork(keptWork(owner));
  }, [owner]);
  const change = (next: Partial<Work>) => {
    const changed = { ...work, ...next };
    setWork(changed);
    keepWork(owner, changed);
  };
  if (!work.draft) {
    return <WayForms {...actions} work={work} onChange={change} onRead={(proposal) => change({ draft: draftOf(proposal) })} />;
  }
  return (
    <Preview
      draft={work.draft}
      onChange={(draft) => change({ draft })}
      onBack={() => change({ draft: null })}
      start={(input) => start(null, input)}
      onStarted={(draftId) => {
        // it has been used: there is nothing to come back to
        keepWork(owner, NO_WORK);
        router.push(`/teach/drafts/${draftId}`);
      }}
    />
  );
}
