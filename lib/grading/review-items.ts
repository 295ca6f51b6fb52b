import { articleBlocks } from "@/lib/domain/article-parts";
import type { CreditPart } from "@/lib/domain/credit";
import { FEWEST_SHOWN, type FeedbackItem, type PointsRule, type ReleasedFeedback, type ReviewedItem } from "@/lib/domain/feedback";
import { textAt } from "@/lib/domain/json-parts";
import { overlaps } from "@/lib/domain/range";
import { exerciseKind } from "@/lib/exercises/registry";

type Reviewed = Pick<ReleasedFeedback, "items" | "claims" | "judgement"> & {
  readonly article: Pick<ReleasedFeedback["article"], "text" | "blocks">;
};

/** The items of an attempt as the feedback screen shows them. Nothing is marked here: points and rules are those that were stored. */
export const reviewItems = ({ items, article, claims, judgement }: Reviewed): ReviewedItem[] =>
  items.map((item, index) => {
    const { title, classes, describeKey, describeResponse } = exerciseKind(item.kind);
    const setting = { lesson: { text: article.text, blocks: article.blocks, claims }, claim: item.claim };
    const { content, key, response } = item;
    const { points, weight, explanation, skill, chain } = item;
    const answered = item.response !== null;
    return {
      itemId: item.itemId,
      number: index + 1,
      kind: item.kind,
      kindTitle: title,
      question: textAt(content, "question"),
      ...wordsOf(item, article.text),
      chosen: answered ? (classes?.ofResponse(item.response) ?? null) : null,
      keyClass: classes?.ofKey(item.key, { judgement }) ?? null,
      accepted: classes?.accepted(item.key, { judgement }) ?? [],
      answerWords: answered ? describeResponse({ content, response }, setting) : "",
      keyWords: describeKey({ content, key }, setting),
      parts: partsOf(item),
      rule: ruleOf(item),
      share: shareOf(item),
      certainty: certaintyOf(item),
      points,
      weight,
      explanation,
      skill,
      chain,
      classChose: classChose(item),
    };
  });

/** The claim's words, with a gap between its ranges, and the evidence that lies elsewhere. */
function wordsOf({ ranges, evidence }: FeedbackItem, text: string): Pick<ReviewedItem, "words" | "elsewhere"> {
  const pieces = articleBlocks(
    text,
    ranges.map(([start, end]) => ({ kind: "paragraph", range: [start, end] })),
    [],
    evidence,
  );
  const gap = { text: " … ", ringed: false };
  return {
    words: pieces.flatMap(({ parts }, index) => [
      ...(index > 0 ? [gap] : []),
      ...parts.map((part) => ({ text: part.text, ringed: part.ringed })),
    ]),
    elsewhere: evidence.filter((range) => !ranges.some((claim) => overlaps(claim, range))).map(([start, end]) => text.slice(start, end)),
  };
}

function ruleOf({ points, marked, breakdown, settled }: FeedbackItem): PointsRule {
  if (points === null) return "left-out";
  if (settled && breakdown?.rule === "waits") return "adjusted";
  if (points !== (marked ?? 0)) return "adjusted";
  return breakdown?.rule ?? "blank";
}

/** The parts of the answer. What a teacher’s mark added to the machine’s credit is the credit of the part that waited for it. */
function partsOf({ points, weight, breakdown, settled }: FeedbackItem): readonly CreditPart[] {
  const parts = breakdown?.parts ?? [];
  const waiting = parts.find(({ waits }) => waits);
  if (!breakdown || !waiting || !settled || points === null || weight === 0) return parts;
  const credit = (points / weight - breakdown.credit) / waiting.weight;
  // points are rounded to thousandths; anything else is no level of this part, but a credit set for the whole
  if (credit < -ROUNDING || credit > 1 + ROUNDING) return parts;
  const { waits: _, ...marked } = waiting;
  return parts.map((part) => (part === waiting ? { ...marked, credit: Math.min(1, Math.max(0, credit)) } : part));
}
const ROUNDING = 0.01;

function shareOf({ points, weight, breakdown }: FeedbackItem): number | null {
  if (points === null) return null;
  return weight > 0 ? Math.min(1, points / weight) : (breakdown?.credit ?? 0);
}

/** How sure the student said they were, where that made the points. */
function certaintyOf({ points, marked, breakdown }: FeedbackItem): ReviewedItem["certainty"] {
  if (!breakdown?.sure || points !== marked) return null;
  return { sure: breakdown.sure, credit: breakdown.credit };
}

function classChose({ kind: name, answers }: FeedbackItem): ReviewedItem["classChose"] {
  if (answers === null) return null;
  const { classes } = exerciseKind(name);
  if (!classes) return null;
  if (answers.reduce((sum, answer) => sum + answer.count, 0) < FEWEST_SHOWN) return "too-few";
  return answers.map(({ response, count }) => ({ class: classes.ofResponse(response), count })).sort((a, b) => b.count - a.count);
}
