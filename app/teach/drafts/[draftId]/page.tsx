import type { Metadata } from "next";
import type { ReviewDraft } from "@/components/authoring/review-draft";
import { ReviewScreen } from "@/components/authoring/review-screen";
import { draftEditor } from "@/lib/access/proofs";
import { findNextKeyNumber } from "@/lib/db/key-versions";
import { getDraft } from "@/lib/db/lesson-drafts";
import { findNewestVersion } from "@/lib/db/stored-versions";
import { formatDate, LOCALE } from "@/lib/domain/format";
import type { Draft } from "@/lib/domain/lesson-draft";
import { sameJson } from "@/lib/domain/same-json";
import { draftFaults } from "@/lib/exercises/draft-faults";
import { claimSentences } from "@/lib/source-analysis/claim-sentences";
import "@/app/styles/authoring.css";
import { discardDraftAction } from "../../lessons/actions";
import { changeClaimsAction, changeDraftFactsAction, publishDraftAction } from "./actions";

export const metadata: Metadata = { title: "Review the key" };

export default async function ReviewPage({ params }: PageProps<"/teach/drafts/[draftId]">) {
  const editor = await draftEditor((await params).draftId);
  const draft = await getDraft(editor);
  const nextKey = draft.baseVersion === null ? null : await findNextKeyNumber(editor, draft.baseVersion);
  const newest = draft.scope === "lesson" && draft.baseVersion !== null ? await findNewestVersion(draft.lessonId) : null;
  return (
    <ReviewScreen
      draft={{
        ...shownDraft(draft, newest && { number: newest.number, content: contentOf(newest.content) }),
        nextKey,
        glossary: { words: draft.glossary.length, differs: newest !== null && !sameJson(draft.glossary, newest.content.glossary) },
      }}
      actions={{
        changeClaims: changeClaimsAction,
        changeFacts: changeDraftFactsAction,
        publish: publishDraftAction,
        discard: discardDraftAction,
      }}
    />
  );
}

type Base = ReviewDraft["base"];

const contentOf = ({ title, summary, instructions, claims, exercises, items }: NonNullable<Base>["content"]) => ({
  ...{ title, summary, instructions, claims, exercises, items },
});

/** The draft as the screen gets it, chosen field by field. */
function shownDraft(
  { article, title, summary, instructions, exercises, glossary: _, ...draft }: Draft,
  base: Base,
): Omit<ReviewDraft, "nextKey" | "glossary"> {
  const { text, blocks, language, direction, outlet, publishedOn, byline } = article;
  const date = publishedOn && formatDate(new Date(`${publishedOn}T00:00Z`), { locale: LOCALE, timeZone: "UTC" });
  return {
    ...draft,
    base,
    faulty: new Set(draftFaults({ ...draft, article, exercises }).map(({ exercise, itemId }) => itemId ?? exercise)).size,
    facts: { title, summary, instructions, exercises },
    article: {
      title: article.title,
      facts: [outlet, date, byline].filter(Boolean).join(" · "),
      ...{ language, direction, text, blocks },
      sentences: claimSentences({ text, blocks, language }),
    },
  };
}
