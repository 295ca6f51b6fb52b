import type { Metadata } from "next";
import { JoinForm } from "@/components/joining/join-form";
import { SiteBar } from "@/components/ui/bar";
import { ButtonLink } from "@/components/ui/button-link";
import { SkipLink } from "@/components/ui/skip-link";
import "@/app/styles/join.css";

export const metadata: Metadata = { title: "Join your class" };

export default function JoinPage() {
  return (
    <>
      <SkipLink />
      <SiteBar>
        <ButtonLink href="/help" variant="ghost" icon="help">
          Help
        </ButtonLink>
      </SiteBar>
      <main id="main" className="join-page">
        <JoinForm />
      </main>
    </>
  );
}
