import type { Metadata } from "next";
import { GlossaryPanel } from "@/components/authoring/glossary-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { draftEditor } from "@/lib/access/proofs";
import { getDraft } from "@/lib/db/lesson-drafts";
import { explainedWords } from "@/lib/domain/explained-words";
import "@/app/styles/authoring.css";
import "@/app/styles/glossary.css";
import { removeWordAction, setWordAction } from "../actions";

export const metadata: Metadata = { title: "Words of the lesson" };

export default async function GlossaryPage({ params }: PageProps<"/teach/drafts/[draftId]/glossary">) {
  const { draftId, title, scope, glossary, article } = await getDraft(await draftEditor((await params).draftId));
  const { text, blocks, language, direction } = article;
  const found = new Set(blocks.flatMap(({ range }) => explainedWords(text, range, glossary).map(({ entry }) => entry)));
  return (
    <main id="main" className="page">
      <PageHeading
        title="Words"
        eyebrow={title}
        note="Students tap a word where the text is read first, and open all of them beside every question."
        actions={<ButtonLink href={`/teach/drafts/${draftId}`}>Back to the review</ButtonLink>}
      />
      {scope === "key" ? (
        <Notice>This draft is a key of your own to somebody else’s lesson. Its words stay as they are.</Notice>
      ) : (
        <GlossaryPanel
          {...{ draftId, language, direction }}
          words={glossary.map((entry, index) => ({ ...entry, inText: found.has(index) }))}
          actions={{ set: setWordAction, remove: removeWordAction }}
        />
      )}
    </main>
  );
}
