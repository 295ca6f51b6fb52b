import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { CloseAccountForm, NameForm, PasswordForm } from "@/components/account/account-forms";
import { SessionList } from "@/components/account/session-list";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { parseTheme } from "@/components/ui/theme";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { teacher } from "@/lib/access/proofs";
import { listSchools } from "@/lib/db/schools";
import { getAccount, listOwnClasses, listSessions, type OwnClass } from "@/lib/db/users";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { signOutAction } from "../../sign-in/actions";
import { changePasswordAction, closeAccountAction, endSessionAction, renameAccountAction } from "./actions";
import "@/app/styles/account.css";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const who = await teacher();
  const now = new Date();
  const [account, sessions, schools, classes] = await Promise.all([
    getAccount(who),
    listSessions(who, now),
    listSchools(who),
    listOwnClasses(who),
  ]);
  const theme = parseTheme((await cookies()).get("theme")?.value);
  return (
    <main id="main" className="page narrow">
      <PageHeading
        title="Your account"
        note={account.email}
        actions={
          <form action={signOutAction}>
            <Button type="submit" icon="sign-out">
              Sign out
            </Button>
          </form>
        }
      />
      <Panel id="your-name" title="Name">
        <NameForm action={renameAccountAction} name={account.name} />
      </Panel>
      {schools.length > 0 && (
        <Panel id="your-schools" title={schools.length === 1 ? "Your school" : "Your schools"}>
          <ul className="account-rows">
            {schools.map(({ schoolId, name, role }) => (
              <li key={schoolId}>
                <div>{role === "admin" ? <Link href={`/teach/schools/${schoolId}`}>{name}</Link> : name}</div>
                <p className="small quiet">{role === "admin" ? "You are an administrator" : "You teach here"}</p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel id="colours" title="Colours of the screen">
        <ThemeChoice value={theme} />
      </Panel>
      <Panel id="password" title="Password">
        <PasswordForm action={changePasswordAction} email={account.email} />
      </Panel>
      <Panel id="sessions" title="Where you are signed in">
        <SessionList sessions={sessions} now={now} end={endSessionAction} />
      </Panel>
      <Panel id="close" title="Close the account">
        {classes.length > 0 ? <ClassesFirst classes={classes} /> : <Closing />}
      </Panel>
    </main>
  );
}

function ClassesFirst({ classes }: { classes: readonly OwnClass[] }) {
  return (
    <div className="stack">
      <p>
        You own {formatCount(classes.length, { one: "# class", other: "# classes" }, LOCALE)}. Before you can close your account, hand each
        over to another teacher of it, or erase it.
      </p>
      <ul className="account-rows">
        {classes.map(({ classId, name, colleagues }) => (
          <li key={classId}>
            <div>
              <Link href={`/teach/classes/${classId}`}>{name}</Link>
            </div>
            <p className="small quiet">{colleagues > 0 ? "Another teacher can take it over" : "Nobody else teaches it yet"}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Closing() {
  return (
    <div className="stack">
      <p>
        Your name, e-mail address and password are erased, and you leave your schools and classes. Lessons that you shared stay with their
        school. This can’t be undone.
      </p>
      <CloseAccountForm action={closeAccountAction} />
    </div>
  );
}
