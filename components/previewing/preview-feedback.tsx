import { ResultPanel } from "@/components/feedback/result-panel";
import { ReviewedClaims } from "@/components/feedback/reviewed-claims";
import { WorkBar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { Preview } from "@/lib/domain/preview";
import type { SavedAnswers } from "@/lib/domain/reading";
import { itemNoun } from "@/lib/domain/results";
import { countsSureness } from "@/lib/domain/sureness";
import { totalOf } from "@/lib/grading/grade-attempt";
import { markAnswers, type UnansweredItem } from "@/lib/grading/mark-answers";
import { reviewItems } from "@/lib/grading/review-items";

type PreviewFeedbackProps = {
  preview: Preview;
  judgement: boolean;
  answers: SavedAnswers;
  back: { href: string; label: string };
  onAgain: () => void;
};

/** The feedback that a student would get for these answers, all claims at once. */
export function PreviewFeedback({ preview, judgement, answers, back, onAgain }: PreviewFeedbackProps) {
  const { title, text, blocks, language, direction } = preview.article;
  const keyed = keyedItems(preview);
  const marked = markAnswers(keyed, answers, { judgement });
  const items = reviewItems({ items: marked, article: { text, blocks }, claims: preview.claims, judgement });
  const noun = itemNoun(items);
  const total = totalOf(marked.map(({ points }) => points));
  const possible = marked.reduce((sum, { weight }) => sum + weight, 0);
  const unlabelled = preview.items.length - keyed.length;
  return (
    <>
      <WorkBar back={back} title={preview.title}>
        <Button icon="back" onClick={onAgain}>
          {noun === "Claim" ? "Back to the claims" : "Back to the questions"}
        </Button>
      </WorkBar>
      <Notice>
        <strong>Preview: nothing is saved.</strong> This is the feedback that a student would get.{" "}
        {unlabelled > 0 &&
          formatCount(
            unlabelled,
            {
              one: "One claim has no label in the key yet, and is left out.",
              other: "# claims have no label in the key yet, and are left out.",
            },
            LOCALE,
          )}
      </Notice>
      <div className="feedback">
        <main className="sheet" id="main">
          <p className="caption">Feedback</p>
          <h1 lang={language} dir={direction}>
            {title}
          </h1>
          <ReviewedClaims items={items} all text={{ language, direction }} />
        </main>
        <aside className="feedback-side stack" aria-label="The result">
          <ResultPanel totals={{ total, possible, itemsTotal: total, penaltyPercent: 0, excused: false }} items={items} noun={noun} all />
        </aside>
      </div>
    </>
  );
}

const keyedItems = ({ items, exercises }: Preview): UnansweredItem[] =>
  items.flatMap(({ entry, ...item }) => {
    if (!entry) return [];
    const counts = countsSureness(exercises[item.exercise]?.settings ?? {});
    return [{ ...item, ...entry, chain: entry.chain.map(({ name }) => name), weight: entry.points, countsSureness: counts }];
  });
