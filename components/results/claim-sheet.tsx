"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { claimLinkId } from "./claim-link-id";

type ClaimSheetProps = { number: number; className?: string; children: ReactNode };

/** Holds an opened claim: takes the focus when a link opened it, gives it back when it closes, and closes with Escape. */
export function ClaimSheet({ number, className = "panel claim-panel", children }: ClaimSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    // opened with the page itself, nobody has the focus: leave it so, unless the address leads here
    const isAskedFor = document.activeElement !== document.body || window.location.hash === "#claim";
    if (isAskedFor) sheet.current?.focus({ preventScroll: true });
    return () => document.getElementById(claimLinkId(number))?.focus({ preventScroll: true });
  }, [number]);
  return (
    <section
      ref={sheet}
      className={className}
      id="claim"
      aria-labelledby="claim-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        // in a dialog it closes the dialog alone
        if (event.key === "Escape" && event.target instanceof Element && !event.target.closest("dialog"))
          event.currentTarget.querySelector<HTMLAnchorElement>("[data-closes]")?.click();
      }}
    >
      {children}
    </section>
  );
}
