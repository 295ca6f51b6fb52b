import type { Metadata } from "next";
import "@/app/styles/feedback.css";
import "@/app/styles/list.css";
import "@/app/styles/exercises.css";
import "@/app/styles/glossary.css";
import "@/app/styles/reading.css";
import { PreviewPage } from "@/components/previewing/preview-page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { draftEditor } from "@/lib/access/proofs";
import { getDraft } from "@/lib/db/lesson-drafts";
import { previewDraft } from "@/lib/domain/preview";

export const metadata: Metadata = { title: "Preview" };

export default async function DraftPreviewPage({ params, searchParams }: PageProps<"/teach/drafts/[draftId]/preview">) {
  const editor = await draftEditor((await params).draftId);
  const preview = previewDraft(await getDraft(editor));
  const href = `/teach/drafts/${editor.draftId}` as const;
  if (preview.items.length > 0) {
    const judgement = (await searchParams).judgement === "on";
    return <PreviewPage preview={preview} judgement={judgement} back={{ href, label: "Back to the key" }} />;
  }
  return (
    <main id="main" className="page">
      <h1>Preview</h1>
      <EmptyState
        title="No claim is asked about yet"
        action={
          <ButtonLink href={href} variant="primary">
            Back to the key
          </ButtonLink>
        }
      >
        Mark some words as a claim first. Then this page shows what students get.
      </EmptyState>
    </main>
  );
}
