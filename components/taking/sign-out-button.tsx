"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { type Left, leave, leaveUnheard } from "./leaving";
import { goFrom } from "./reader-mark";

type Trouble = Exclude<Left, "left">;

const TROUBLE: Readonly<Record<Trouble, string>> = {
  unsent:
    "Work that is not sent yet stays on this device, without your name. It is sent when you sign in here again within 7 days; nobody else sees it.",
  "no-answer": "Everything you did is sent. This device asks for your PIN or your card the next time.",
};

/** Ends the student's session on this device and goes back to joining, after sending what is not sent yet. */
export function SignOutButton({ children, ...look }: Pick<ButtonLook, "variant" | "size" | "wide"> & { children: ReactNode }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const under = useRef(false);

  async function signOut() {
    if (under.current) return;
    under.current = true;
    setBusy(true);
    const left = await leave();
    if (left === "left") return goFrom("/join");
    under.current = false;
    setBusy(false);
    setTrouble(left);
  }

  async function signOutAnyway() {
    await leaveUnheard();
    goFrom("/learn");
  }

  const actions = (
    <>
      <Button onClick={() => setTrouble(null)}>Stay signed in</Button>
      <Button variant="primary" onClick={() => void signOutAnyway()}>
        Sign out all the same
      </Button>
    </>
  );
  return (
    <>
      <Button {...look} busy={busy} onClick={() => void signOut()}>
        {children}
      </Button>
      <Dialog open={trouble !== null} onClose={() => setTrouble(null)} title="There is no connection. Sign out?" actions={actions}>
        <p>{trouble && TROUBLE[trouble]}</p>
      </Dialog>
    </>
  );
}
