import type { Metadata } from "next";
import { connection } from "next/server";
import { LabelName } from "@/components/ui/badge";
import { SiteBar } from "@/components/ui/bar";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { SkipLink } from "@/components/ui/skip-link";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";

export const metadata: Metadata = { title: "Help" };

/** The few things that somebody stuck at the door or over a claim needs to know. Open to everybody. */
export default async function HelpPage() {
  await connection(); // every page carries its own nonce
  return (
    <>
      <SkipLink />
      <SiteBar home="/" />
      <main id="main" className="page narrow stack">
        <PageHeading title="Help" serif />
        <Panel title="Getting in" className="stack tight">
          <p>The code is on the board or on your card: eight letters and numbers. Capitals and spaces do not matter.</p>
          <p>
            Your name is not in the list, or you forgot your PIN? Only your teacher can help: they make you a new PIN in a moment. After
            some wrong PINs you have to wait a little; you are never locked out.
          </p>
        </Panel>
        <Panel title="The labels" className="stack tight">
          <dl className="stack tight">
            {CLAIM_CLASSES.map((name) => (
              <div key={name} className="row">
                <dt>
                  <LabelName letter={CLASS_WORDS[name].letter} tone={CLASS_WORDS[name].tone}>
                    {CLASS_WORDS[name].name}
                  </LabelName>
                </dt>
                <dd>{CLASS_WORDS[name].help}.</dd>
              </div>
            ))}
          </dl>
          <p>Ask of every claim: who says so? And how sure are they? Judgement is there only where your teacher switched it on.</p>
        </Panel>
        <Panel title="Your work" className="stack tight">
          <p>
            Every change is saved by itself, and the bar at the top says so. Without a connection it stays on your device and is sent later.
          </p>
          <p>You have handed in when you see the receipt.</p>
        </Panel>
        <Panel title="For teachers" className="stack tight">
          <p>Forgot your password? Ask an administrator of your school for a link, or use “Forgot it?” on the sign-in page.</p>
          <p>A student can’t get in? Open the class: make a new PIN, or clear the wait after wrong PINs, with one click.</p>
        </Panel>
      </main>
    </>
  );
}
