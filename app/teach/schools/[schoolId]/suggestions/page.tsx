import type { Metadata } from "next";
import { AcceptanceReport } from "@/components/lessons/acceptance-report";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { schoolMember } from "@/lib/access/proofs";
import { suggestionAcceptance } from "@/lib/db/reports/suggestion-acceptance";
import { getSchool } from "@/lib/db/schools";

export const metadata: Metadata = { title: "Suggestions" };

export default async function SuggestionsPage({ params }: PageProps<"/teach/schools/[schoolId]/suggestions">) {
  const member = await schoolMember((await params).schoolId);
  const [school, rows] = await Promise.all([getSchool(member), suggestionAcceptance(member)]);
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={school.name}
        title="What became of the suggestions"
        note="Each suggestion of the source analysis, beside what a teacher published in its place. Nothing of a student is in it."
      />
      {rows.length === 0 ? (
        <EmptyState
          title="No suggestion has been decided yet"
          action={
            <ButtonLink href="/teach/lessons/new" variant="primary" icon="plus">
              New lesson from an article
            </ButtonLink>
          }
        >
          Suggestions are counted when the lesson that they were made for is published.
        </EmptyState>
      ) : (
        <AcceptanceReport rows={rows} />
      )}
    </main>
  );
}
