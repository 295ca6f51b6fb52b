"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isAfterReceipt } from "./after-receipt";
import { watchIdle } from "./idle";
import { leave, leaveUnheard, sendKeptWork } from "./leaving";
import { goFrom } from "./reader-mark";
import type { KeptOutcome } from "./send-kept";

/** Sends what an earlier visit left on this device, and signs out when nobody is there any more after the receipt. */
export function DeviceNotes() {
  const [kept, setKept] = useState<KeptOutcome | null>(null);
  const [leaving, setLeaving] = useState(false);

  useEffect(() => {
    const send = () => void sendKeptWork().then(setKept);
    send();
    window.addEventListener("online", send);
    const stopIdle = isAfterReceipt()
      ? watchIdle({ onWarning: () => setLeaving(true), onBack: () => setLeaving(false), onEnd: () => void signOut() })
      : null;
    return () => {
      window.removeEventListener("online", send);
      stopIdle?.();
    };
  }, []);

  const words = kept && keptWords(kept);
  return (
    <>
      {words && (
        <div className="device-note no-print">
          <Notice>{words}</Notice>
        </div>
      )}
      {leaving && (
        <div className="still-there no-print">
          <Notice kind="error">
            <p>Are you still there? In a minute you are signed out.</p>
            <Button onClick={() => setLeaving(false)}>Stay signed in</Button>
          </Notice>
        </div>
      )}
    </>
  );
}

async function signOut() {
  const left = await leave();
  if (left !== "left") await leaveUnheard();
  goFrom(left === "left" ? "/join" : "/learn");
}

function keptWords({ sent, tooLate }: KeptOutcome): string | null {
  if (tooLate > 0) return "Work that was kept on this device came after the end, so it was not taken. What was saved before is handed in.";
  return sent > 0 ? "Work that was kept on this device is sent now." : null;
}
