"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { watchIdle } from "./idle";
import { keepPages, openAttempt } from "./kept-pages";
import { goFrom, leave, leaveUnheard, sendKeptWork } from "./leaving";
import { watchReader } from "./reader-mark";
import type { KeptOutcome } from "./send-kept";

const AFTER_RECEIPT = "sourcework-receipt";

/**
 * What a student's pages do for a device that others use too: send what an earlier visit left here, keep the open lesson for a reload
 * without a connection, leave when somebody else signs in, and sign out when nobody is there any more after the receipt.
 */
export function StudentDevice() {
  const [kept, setKept] = useState<KeptOutcome | null>(null);
  const [leaving, setLeaving] = useState(false);

  useEffect(() => {
    void keepPages();
    void sendKeptWork(openAttempt()).then(setKept);
    const sendAgain = () => void sendKeptWork(openAttempt()).then(setKept);
    window.addEventListener("online", sendAgain);
    const stopWatching = watchReader(() => goFrom("/learn"));
    const stopIdle = isAfterReceipt()
      ? watchIdle({ onWarning: () => setLeaving(true), onBack: () => setLeaving(false), onEnd: () => void signOut() })
      : null;
    return () => {
      window.removeEventListener("online", sendAgain);
      stopWatching();
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

/** From the receipt on, until a lesson is opened: what is shown then is done with. */
function isAfterReceipt(): boolean {
  const receipt = window.location.pathname.endsWith("/receipt");
  try {
    if (receipt) window.sessionStorage.setItem(AFTER_RECEIPT, "1");
    if (openAttempt()) window.sessionStorage.removeItem(AFTER_RECEIPT);
    return window.sessionStorage.getItem(AFTER_RECEIPT) !== null;
  } catch {
    return receipt;
  }
}

function keptWords({ sent, tooLate }: KeptOutcome): string | null {
  if (tooLate > 0) return "Work that was kept on this device came after the end, so it was not taken. What was saved before is handed in.";
  return sent > 0 ? "Work that was kept on this device is sent now." : null;
}
