import type { Metadata } from "next";
import { EntryFrame } from "@/components/account/entry-frame";
import { Invitation } from "@/components/account/invitation";
import { registerAction, registerFirstAction } from "../register/actions";
import { acceptInvitationAction, signInHereAction } from "./actions";
import "@/app/styles/entry.css";

export const metadata: Metadata = { title: "Your invitation" };

export default function InvitationPage() {
  return (
    <EntryFrame title="Your invitation">
      <Invitation accept={acceptInvitationAction} register={registerAction} registerFirst={registerFirstAction} signIn={signInHereAction} />
    </EntryFrame>
  );
}
