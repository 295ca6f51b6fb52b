import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { EntryFrame } from "@/components/account/entry-frame";
import { RegisterForm } from "@/components/account/register-form";
import { ButtonLink } from "@/components/ui/button-link";
import { env } from "@/lib/env";
import { registerAction } from "./actions";
import "@/app/styles/entry.css";

export const metadata: Metadata = { title: "Make an account" };

export default async function RegisterPage() {
  await connection();
  const registration = env().REGISTRATION;
  if (registration === "open") {
    return (
      <EntryFrame title="Make an account">
        <RegisterForm action={registerAction} />
        <p className="small">
          Do you have one? <Link href="/sign-in">Sign in</Link>
        </p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={registration === "invite" ? "You need an invitation" : "No new accounts"}>
      <p>
        {registration === "invite"
          ? "Ask an administrator of your school, or a colleague who shares a class with you, for an invitation link. Students need no account: they join with a code."
          : "This installation makes no new accounts. Ask whoever looks after Sourcework at your school. Students need no account: they join with a code."}
      </p>
      <ButtonLink href="/sign-in" variant="primary" size="big">
        Sign in
      </ButtonLink>
    </EntryFrame>
  );
}
