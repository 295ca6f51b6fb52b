import type { Block } from "@/lib/domain/article";
import type { PublishedContent } from "@/lib/domain/draft-publication";
import type { DraftAnalysis, DraftClaim, DraftFacts, DraftScope } from "@/lib/domain/lesson-draft";
import type { Range } from "@/lib/domain/range";

/** The article under review. `facts`: outlet, date and byline in one line. */
export type ReviewArticle = {
  readonly title: string;
  readonly facts: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly text: string;
  readonly blocks: readonly Block[];
  /** sentences and bullets, headings left out */
  readonly sentences: readonly Range[];
};

/** A draft as the review screen gets it. */
export type ReviewDraft = {
  readonly draftId: string;
  readonly lessonId: string;
  readonly scope: DraftScope;
  /** number of the lesson version that the draft began from; null: nothing is published yet */
  readonly baseVersion: number | null;
  /** the lesson's newest version, where the draft changes it; null for an own key and for a new lesson */
  readonly base: { readonly number: number; readonly content: PublishedContent } | null;
  /** the number of the next key version of the lesson version that the draft began from; null: nothing is published yet */
  readonly nextKey: number | null;
  readonly revision: number;
  /** how many questions of the exercises could not be published as they were when the page was opened */
  readonly faulty: number;
  /** how many words the lesson explains, and whether they differ from the newest version’s, as they were when the page was opened */
  readonly glossary: { readonly words: number; readonly differs: boolean };
  readonly facts: DraftFacts;
  readonly analysis: DraftAnalysis | null;
  readonly article: ReviewArticle;
  readonly claims: readonly DraftClaim[];
};
