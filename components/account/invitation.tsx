"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Segments } from "@/components/ui/segments";
import { type RegisterAnswer, RegisterForm } from "./register-form";
import { type SignInAnswer, SignInForm } from "./sign-in-form";
import { type FormAction, useAnswer } from "./use-answer";
import { useSecret } from "./use-secret";

type Found = {
  purpose: "first-administrator" | "join-school" | "join-class";
  role: "admin" | "teacher" | "owner" | "editor" | "viewer" | null;
  schoolName: string | null;
  className: string | null;
  madeBy: string | null;
  /** the teacher who is signed in on this browser */
  signedInAs: string | null;
  mayRegister: boolean;
};
type Asked = { state: "asking" } | { state: "none" } | { state: "away" } | { state: "found"; found: Found };

type InvitationProps = {
  accept: FormAction<{ ok: true } | { ok: false; reason: "no-invitation" }>;
  register: FormAction<RegisterAnswer>;
  registerFirst: FormAction<RegisterAnswer>;
  signIn: FormAction<SignInAnswer>;
};

/** What the link in this page's address invites to, and the ways to take it up. */
export function Invitation({ accept, register, registerFirst, signIn }: InvitationProps) {
  const secret = useSecret();
  const [asked, setAsked] = useState<Asked>({ state: "asking" });
  useEffect(() => {
    if (secret !== undefined) ask(secret).then(setAsked);
  }, [secret]);

  if (asked.state === "none") return <Gone />;
  if (!secret || asked.state === "asking") return <p role="status">Looking at your invitation</p>;
  if (asked.state === "away")
    return <Notice kind="error">Sourcework can’t be reached right now. Open the link you were sent again in a minute.</Notice>;
  const { found } = asked;
  if (found.purpose === "first-administrator") {
    return (
      <>
        <p>You are the first here. Your account looks after the school: it invites the other teachers.</p>
        <RegisterForm action={registerFirst} secret={secret} withSchool />
      </>
    );
  }
  const signInAndLook: FormAction<SignInAnswer> = async (_previous, form) => {
    const answer = await signIn(null, form);
    if (answer.ok) setAsked(await ask(secret));
    return answer;
  };
  return (
    <>
      <p>{invitationWords(found)}</p>
      {found.signedInAs === null ? (
        <TwoWays found={found} secret={secret} register={register} signIn={signInAndLook} />
      ) : (
        <Accept action={accept} secret={secret} name={found.signedInAs} />
      )}
    </>
  );
}

const Gone = () => <Notice kind="error">This invitation has been used or is too old. Ask whoever sent it for a new one.</Notice>;

type TwoWaysProps = Pick<InvitationProps, "register" | "signIn"> & { found: Found; secret: string };

function TwoWays({ found, secret, register, signIn }: TwoWaysProps) {
  const [way, setWay] = useState<"new" | "known">(found.mayRegister ? "new" : "known");
  return (
    <>
      {found.mayRegister && (
        <Segments
          name="way"
          legend="Do you have an account?"
          options={[
            { value: "new", label: "No, I am new" },
            { value: "known", label: "Yes" },
          ]}
          value={way}
          onChange={setWay}
        />
      )}
      {way === "new" ? <RegisterForm action={register} secret={secret} /> : <SignInForm action={signIn} />}
    </>
  );
}

function Accept({ action, secret, name }: { action: InvitationProps["accept"]; secret: string; name: string }) {
  const { answer, submit, sending } = useAnswer(action);
  return (
    <form action={submit}>
      {answer?.ok === false && <Gone />}
      <input type="hidden" name="secret" value={secret} />
      <p>
        You are signed in as <b>{name}</b>.
      </p>
      <Button type="submit" variant="primary" size="big" busy={sending}>
        {sending ? "Joining" : "Join"}
      </Button>
    </form>
  );
}

function invitationWords({ purpose, role, schoolName, className, madeBy }: Found): string {
  const who = madeBy || "A colleague";
  if (purpose === "join-class") {
    return role === "editor"
      ? `${who} invites you to teach the class “${className}” too: to change it, assign lessons and see its results.`
      : `${who} invites you to look at the class “${className}”: its lessons and its results, without changing them.`;
  }
  return role === "admin"
    ? `${who} invites you to look after the school “${schoolName}”: to invite teachers and to help those who forgot their password.`
    : `${who} invites you to teach at the school “${schoolName}”. Its administrators can give you a new password when you forget yours.`;
}

async function ask(secret: string | null): Promise<Asked> {
  if (secret === null) return { state: "none" };
  try {
    const response = await fetch("/api/v1/invitation", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    if (response.status === 503) return { state: "away" };
    const answer: { ok: boolean; invitation?: Found } = await response.json();
    return answer.ok && answer.invitation ? { state: "found", found: answer.invitation } : { state: "none" };
  } catch {
    return { state: "away" };
  }
}
