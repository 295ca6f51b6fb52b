import type { ReactNode } from "react";
import { Brand } from "@/components/ui/brand";
import { SkipLink } from "@/components/ui/skip-link";
import { SignOutButton } from "./sign-out-button";

/** The frame of a student's quiet pages: whose they are, and the way out on a shared device. */
export function LearnFrame({ studentName, children }: { studentName: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="bar">
        <Brand href="/learn" />
        <div className="acts-end">
          <SignOutButton variant="ghost">Not {studentName}?</SignOutButton>
        </div>
      </header>
      <main id="main" className="page narrow">
        {children}
      </main>
    </>
  );
}
