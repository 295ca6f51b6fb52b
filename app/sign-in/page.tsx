import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { EntryFrame } from "@/components/account/entry-frame";
import { SignInForm } from "@/components/account/sign-in-form";
import { ButtonLink } from "@/components/ui/button-link";
import { currentPerson } from "@/lib/access/proofs";
import { env } from "@/lib/env";
import { signInAction } from "./actions";
import "@/app/styles/entry.css";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  await connection();
  const person = await currentPerson().catch(() => null);
  if (person?.kind === "teacher") redirect("/teach");
  return (
    <EntryFrame title="Sign in to teach">
      <SignInForm action={signInAction} aside={<Link href="/reset">Forgot it?</Link>} />
      {env().REGISTRATION === "open" && (
        <p className="small">
          New here? <Link href="/register">Make an account</Link>
        </p>
      )}
      <p className="or">or</p>
      <ButtonLink href="/join" size="big">
        I am a student: join with a code
      </ButtonLink>
    </EntryFrame>
  );
}
