"use client";

import { useSyncExternalStore } from "react";
import { hasLeft } from "./leaving";
import { SignOutButton } from "./sign-out-button";

/** What stands under "You are offline": what became of the work, and the way out on a device that others use. */
export function OfflineNote() {
  // the page is the same for everybody until it is on the device
  const left = useSyncExternalStore(never, hasLeft, () => false);
  if (left) return <p>You are signed out. Work that was not sent yet is kept on this device, and sent when you sign in here again.</p>;
  return (
    <>
      <p>What you did is kept on this device. It is sent when the connection is back: open your lessons again then.</p>
      <SignOutButton variant="ghost">Sign out on this device</SignOutButton>
    </>
  );
}

const never = () => () => {};
