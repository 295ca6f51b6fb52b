"use client";

import { buttonClass } from "@/components/ui/button-class";
import { StatusPage } from "@/components/ui/status-page";

/** Every page brings this along: no icons, no router. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <StatusPage
      title="This page did not load"
      action={
        <button type="button" className={buttonClass({ variant: "primary", size: "big" })} onClick={() => retry()}>
          Try again
        </button>
      }
      note={digest && `If it keeps happening, tell whoever looks after Sourcework this number: ${digest}`}
    >
      <p>Something went wrong on our side, not on yours. What was saved is still there.</p>
    </StatusPage>
  );
}
