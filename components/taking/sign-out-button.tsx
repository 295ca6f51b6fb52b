"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { sendSignOut } from "./student-api";

/** Ends the student's session on this device and goes back to joining. */
export function SignOutButton({ children, ...look }: Pick<ButtonLook, "variant" | "size" | "wide"> & { children: ReactNode }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const under = useRef(false);

  async function signOut() {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    setFailed(false);
    if (await sendSignOut()) return window.location.assign("/join");
    under.current = false;
    setBusy(false);
    setFailed(true);
  }

  return (
    <>
      <Button {...look} busy={busy} onClick={() => void signOut()}>
        {children}
      </Button>
      {failed && <Notice kind="error">You are still signed in: the server does not answer. Try again.</Notice>}
    </>
  );
}
