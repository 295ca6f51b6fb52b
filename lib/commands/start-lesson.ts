import { randomUUID } from "node:crypto";
import { insertDraft, insertDraftClaims } from "@/lib/db/lesson-drafts";
import { insertLesson, insertRevision } from "@/lib/db/lesson-versions";
import { insertSuggestions } from "@/lib/db/suggestions";
import { inTransaction } from "@/lib/db/transaction";
import { layOutArticle } from "@/lib/domain/article-layout";
import { LONGEST_TEXT } from "@/lib/domain/article-proposal";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import type { LessonBelonging } from "@/lib/domain/lesson";
import { MOST_CLAIMS, type StartLesson } from "@/lib/domain/lesson-draft";
import type { SchoolMember } from "@/lib/domain/proof";
import { slugOf } from "@/lib/domain/slug";
import { proposeDraft } from "./propose-draft";
import { takeLessonName } from "./take-lesson-name";

type Started = { ok: true; draftId: string } | { ok: false; reason: "too-long" | "no-text" | "too-many-claims" };

const LONGEST_TITLE = 200;

/**
 * Freezes an article that a teacher has looked through, and begins a lesson on it: private, with a draft whose claims are suggested
 * by the source analysis where the article is in English. All of it or nothing.
 */
export async function startLesson(member: SchoolMember, input: StartLesson, now: Date): Promise<Started> {
  const parts = input.blocks.map(({ kind, text }) => ({ kind, text: cleanText(text) })).filter(({ text }) => text !== "");
  if (!parts.some(({ kind, text }) => kind !== "heading" && /[\p{L}\p{N}]/u.test(text))) return { ok: false, reason: "no-text" };
  const { text, blocks } = layOutArticle(parts);
  if (text.length > LONGEST_TEXT) return { ok: false, reason: "too-long" };
  const facts = cleanFacts(input.facts);
  const proposed = proposeDraft({ text, blocks, language: facts.language });
  if (proposed.claims.length > MOST_CLAIMS) return { ok: false, reason: "too-many-claims" };
  const { schoolId, userId } = member;
  const owner: LessonBelonging = { visibility: "private", schoolId, ownerId: userId };
  return inTransaction(async (tx) => {
    const slug = await takeLessonName(tx, slugOf(facts.title), owner);
    const { lessonId, articleId } = await insertLesson(tx, { slug, owner, now });
    const articleRevisionId = await insertRevision(tx, { articleId, number: 1, article: { facts, text, blocks }, now });
    const draft = {
      title: facts.title.slice(0, LONGEST_TITLE),
      summary: "",
      instructions: "",
      glossary: [],
      exercises: proposed.exercises,
    };
    const draftId = await insertDraft(tx, {
      ...{ ...draft, lessonId, schoolId, authorId: userId, articleRevisionId, now },
      ...{ scope: "lesson", baseVersionId: null, analysis: proposed.analysis },
    });
    const suggestions = proposed.claims.flatMap(({ ranges, suggestion }) => (suggestion ? [{ ...suggestion, ranges }] : []));
    const { engineVersion } = proposed.analysis ?? { engineVersion: 0 };
    await insertSuggestions(tx, { schoolId, lessonId, articleRevisionId, engineVersion, suggestions, now });
    const claims = proposed.claims.map(({ suggestion, ...state }) => ({
      ...{ ...state, id: randomUUID(), revision: 1, suggestionId: suggestion?.id ?? null },
    }));
    await insertDraftClaims(tx, draftId, { claims, now });
    return { ok: true, draftId };
  });
}

function cleanFacts(facts: StartLesson["facts"]): StartLesson["facts"] {
  const { title, byline, outlet, retells, rights } = facts;
  return {
    ...facts,
    title: cleanLine(title) || "Untitled article",
    byline: cleanLine(byline),
    outlet: cleanLine(outlet),
    retells: cleanText(retells),
    rights: cleanText(rights),
  };
}
