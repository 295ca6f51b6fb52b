import { randomUUID } from "node:crypto";
import { insertDraft, insertDraftClaims } from "@/lib/db/lesson-drafts";
import { insertLesson, insertRevision } from "@/lib/db/lesson-versions";
import { insertSuggestions } from "@/lib/db/suggestions";
import { inTransaction } from "@/lib/db/transaction";
import { articleFactsSchema } from "@/lib/domain/article";
import { layOutArticle } from "@/lib/domain/article-layout";
import type { Label } from "@/lib/domain/label";
import type { DraftAnalysis, Suggested } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";

// A draft whose suggestions are written here, so that what a story meets does not hang on the source analysis.

type Line = { text: string; label: Label; sure: number; rings?: string[]; headline: string; reason: string; also?: Suggested["accepted"] };

const label = (voucher: Label["voucher"], certainty: Label["certainty"]): Label => ({ voucher, certainty });
const half = (name: "speculation" | "attribution" | "reported-fact"): Suggested["accepted"] => [{ class: name, credit: 0.5 }];

const PARAGRAPHS: readonly (readonly Line[])[] = [
  [
    {
      text: "The Millgate Bridge could be closed to lorries before the first frost, according to a leaked report seen by the Valley Post.",
      label: label("document", "hedged"),
      sure: 0.62,
      rings: ["according to a leaked report", "could"],
      headline: "A source and a hedge",
      reason: "A report says it, so it is attributed. “Could” makes it less than certain.",
      also: half("speculation"),
    },
    {
      text: "About 9,000 vehicles cross it on a working day.",
      label: label("own-voice", "asserted"),
      sure: 0.97,
      headline: "Said flatly",
      reason: "The reporter says it flatly, and anybody could count.",
    },
  ],
  [
    {
      text: "The report, written for Tarnford town council in June, says that two of the five piers have “lost stone below the waterline”.",
      label: label("document", "asserted"),
      sure: 0.96,
      rings: ["The report", "says"],
      headline: "A report says it",
      reason: "“The report … says”: a document vouches for it.",
    },
    {
      text: "It was never published.",
      label: label("own-voice", "asserted"),
      sure: 0.95,
      headline: "Said flatly",
      reason: "The reporter says it flatly.",
    },
    {
      text: "That silence is hard to excuse.",
      label: label("own-voice", "evaluative"),
      sure: 0.74,
      rings: ["hard to excuse"],
      headline: "Opinion in plain words",
      reason: "“Hard to excuse” judges, and nobody else is named.",
    },
  ],
  [
    {
      text: "A closure is likely to push heavy traffic through the market square.",
      label: label("own-voice", "hedged"),
      sure: 0.88,
      rings: ["likely to"],
      headline: "“likely to”: clear hedge",
      reason: "“Likely to” says that it may not come about.",
    },
    {
      text: "Shop owners there fear another lost Christmas.",
      label: label("unnamed-group", "hedged"),
      sure: 0.54,
      rings: ["Shop owners there fear"],
      headline: "Two labels fit",
      reason: "“Fear” has an owner, “shop owners”, so it looks attributed. It is also about something that has not happened.",
      also: half("speculation"),
    },
  ],
];

type Owner = { userId: string; schoolId: string };

/** A lesson that nobody has published, with seven suggested claims; `times`: the paragraphs so many times over. */
export async function makeSuggestedDraft({ userId, schoolId }: Owner, { now, times = 1 }: { now: Date; times?: number }): Promise<string> {
  const paragraphs = Array.from({ length: times }, () => PARAGRAPHS).flat();
  const { text, blocks } = layOutArticle([
    ...paragraphs.map((lines) => ({ kind: "paragraph" as const, text: lines.map((line) => line.text).join(" ") })),
    { kind: "heading", text: "What comes next" },
    { kind: "paragraph", text: "The council meets on 4 November." },
  ]);
  const claims = paragraphs.flatMap((lines, index) => {
    let at = blocks[index]?.range[0] ?? 0;
    return lines.map((line) => {
      const start = at;
      at += line.text.length + 1;
      return claimOf(line, start);
    });
  });
  const facts = articleFactsSchema.parse({ title: "Old bridge may not last the winter, council was told", outlet: "Tarnford Gazette" });
  return inTransaction(async (tx) => {
    const owner = { visibility: "private" as const, schoolId, ownerId: userId };
    const { lessonId, articleId } = await insertLesson(tx, { slug: `bridge-${randomUUID()}`, owner, now });
    const articleRevisionId = await insertRevision(tx, { articleId, number: 1, article: { facts, text, blocks }, now });
    const draftId = await insertDraft(tx, {
      ...{ lessonId, schoolId, authorId: userId, articleRevisionId, scope: "lesson", baseVersionId: null, now },
      ...{ title: "Old bridge may not last the winter", summary: "", instructions: "", glossary: [], analysis: analysisOf(claims) },
      exercises: [{ kind: "sort-the-claims", title: "Sort the claims", instructions: "", settings: {}, items: [] }],
    });
    await insertSuggestions(tx, {
      schoolId,
      lessonId,
      articleRevisionId,
      engineVersion: 1,
      now,
      suggestions: claims.map(({ suggestion }) => suggestion),
    });
    await insertDraftClaims(tx, draftId, { claims: claims.map(({ claim }) => claim), now });
    return draftId;
  });
}

function claimOf({ text, label: said, sure, rings = [], headline, reason, also = [] }: Line, start: number) {
  const ranges: [number, number][] = [[start, start + text.length]];
  const evidence = rings.map((words): [number, number] => [start + text.indexOf(words), start + text.indexOf(words) + words.length]);
  const parts = { label: said, accepted: also, evidence, skill: null, chain: [] };
  const suggestionId = randomUUID();
  return {
    claim: {
      ...{
        ...parts,
        id: randomUUID(),
        revision: 1,
        suggestionId,
        ranges,
        explanation: reason,
        points: POINT,
        askedIn: [0],
        reviewed: false,
      },
    },
    suggestion: { id: suggestionId, ranges, confidence: sure, suggested: { ...parts, reason, headline } },
  };
}

/** The fourth claim says again what the third says, without its source. */
function analysisOf(claims: readonly ReturnType<typeof claimOf>[]): DraftAnalysis {
  const rangesOf = (index: number) => claims[index]?.claim.ranges ?? [];
  return {
    engineVersion: 1,
    drift: [{ earlier: rangesOf(2), later: rangesOf(3), evidence: [] }],
    flags: [{ flag: "missing-voices", evidence: rangesOf(6), reason: "Nobody from the council is heard." }],
    unsourcedQuotations: rangesOf(2),
  };
}
