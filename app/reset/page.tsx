import type { Metadata } from "next";
import { connection } from "next/server";
import { AskForResetForm } from "@/components/account/ask-for-reset-form";
import { EntryFrame } from "@/components/account/entry-frame";
import { ResetForm } from "@/components/account/reset-form";
import { ButtonLink } from "@/components/ui/button-link";
import { sendsMail } from "@/lib/access/mail";
import { askForResetAction, resetPasswordAction } from "./actions";
import "@/app/styles/entry.css";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage() {
  await connection();
  return (
    <EntryFrame title="Choose a new password">
      <ResetForm action={resetPasswordAction}>
        {sendsMail() ? (
          <AskForResetForm action={askForResetAction} />
        ) : (
          <>
            <p>
              You need a link for it. An administrator of your school makes one on the school’s page; whoever looks after this installation
              can make one too. The link works once, for one hour.
            </p>
            <ButtonLink href="/sign-in" variant="primary" size="big">
              Back to signing in
            </ButtonLink>
          </>
        )}
      </ResetForm>
    </EntryFrame>
  );
}
