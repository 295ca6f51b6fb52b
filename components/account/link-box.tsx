"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type LinkBoxProps = { link: string; label: string };

/** A link that is shown once: to copy, or to print and hand over. */
export function LinkBox({ link, label }: LinkBoxProps) {
  const [copied, setCopied] = useState(false);
  // without https there is no clipboard: the link is then marked to be copied by hand
  const mayCopy = typeof navigator !== "undefined" && navigator.clipboard !== undefined;
  return (
    <div className="link-box">
      <p className="strong">{label}</p>
      <output>{link}</output>
      <div className="row no-print">
        {mayCopy && (
          <Button
            icon="copy"
            onClick={async () => {
              await navigator.clipboard.writeText(link);
              setCopied(true);
            }}
          >
            Copy the link
          </Button>
        )}
        <Button icon="print" onClick={() => window.print()}>
          Print it
        </Button>
        <span role="status">{copied ? "Copied" : ""}</span>
      </div>
      <p className="small quiet">It is shown only now. Whoever has it can use it, once: give it to that person alone.</p>
    </div>
  );
}
