import { expect, test } from "vitest";
import { grantTeacher } from "@/lib/access/grants";
import { startLesson } from "@/lib/commands/start-lesson";
import { db } from "@/lib/db/client";
import { getDraft, listDrafts } from "@/lib/db/lesson-drafts";
import { LONGEST_TEXT } from "@/lib/domain/article-proposal";
import { textOf } from "@/lib/domain/words";
import { makeTeacher, NOON } from "@/tests/factories/class";
import { draftEditorOf, given, homeOf, makeDraft, startInput } from "@/tests/factories/draft";

const TEXT = "The bridge is shut. It may open soon, the mayor said.\n\nTraffic\n\nLorries wait.\nIt could take years.";

test("an article becomes a private lesson with a draft: frozen text, a claim a sentence, a suggestion kept beside each", async () => {
  const { teacher, editor, draft } = await makeDraft();
  expect(draft.article.text).toBe(TEXT);
  expect(draft.article.blocks.map(({ kind, range }) => [kind, textOf(TEXT, [range])])).toEqual([
    ["paragraph", "The bridge is shut. It may open soon, the mayor said."],
    ["heading", "Traffic"],
    ["bullet", "Lorries wait."],
    ["bullet", "It could take years."],
  ]);
  expect(draft.claims.map(({ ranges }) => textOf(TEXT, ranges))).toEqual([
    "The bridge is shut.",
    "It may open soon, the mayor said.",
    "Lorries wait.",
    "It could take years.",
  ]);
  for (const claim of draft.claims) {
    const suggested = given(claim.suggested);
    expect(claim).toMatchObject({ reviewed: false, revision: 1, points: 1000, askedIn: [0] });
    expect(claim).toMatchObject({ label: suggested.label, accepted: suggested.accepted, evidence: suggested.evidence });
    expect(claim).toMatchObject({ explanation: suggested.reason, skill: suggested.skill, chain: suggested.chain });
  }
  expect(draft.claims.map(({ label }) => label?.voucher === "own-voice")).toEqual([true, false, true, true]);
  expect(draft).toMatchObject({ scope: "lesson", baseVersion: null, revision: 1, exercises: [{ kind: "sort-the-claims" }] });
  expect(draft.analysis).toMatchObject({ engineVersion: expect.any(Number) });
  expect(await db().suggestion.count({ where: { lessonId: editor.lessonId, schoolId: teacher.schoolId, outcome: null } })).toBe(4);
  const lesson = await db().lesson.findUniqueOrThrow({ where: { id: draft.lessonId } });
  expect(lesson).toMatchObject({ visibility: "private", ownerId: teacher.userId, schoolId: teacher.schoolId });
  const revision = await db().articleRevision.findUniqueOrThrow({ where: { id: editor.articleRevisionId } });
  expect(revision.publishedAt).toEqual(NOON);
  const [row] = await listDrafts(given(grantTeacher(teacher.person)));
  expect(row).toMatchObject({ draftId: draft.draftId, claims: 4, open: 4, published: false, scope: "lesson" });
});

test("an article in another language is cut, and nothing is suggested", async () => {
  const { draft } = await makeDraft({
    facts: { language: "de", title: "Die Brücke" },
    blocks: [{ kind: "paragraph", text: "Die Brücke ist zu. Vielleicht öffnet sie bald." }],
  });
  expect(draft.claims).toHaveLength(2);
  expect(draft.analysis).toBeNull();
  for (const claim of draft.claims) expect(claim).toMatchObject({ label: null, suggested: null, suggestionId: null, explanation: "" });
});

test("text is kept in NFC, without characters that can't be kept", async () => {
  const { draft } = await makeDraft({
    facts: { title: "Cafe\u0301\u0000 \ud800shut" },
    blocks: [{ kind: "paragraph", text: "The cafe\u0301\u0000 is shut\r\nfor good 🌉." }],
  });
  expect(draft.article.text).toBe("The café is shut\nfor good 🌉.");
  expect(draft.title.startsWith("Café")).toBe(true);
  expect(draft.claims.map(({ ranges }) => textOf(draft.article.text, ranges))).toEqual(["The café is shut", "for good 🌉."]);
});

test("two lessons on one article have names of their own, even when begun at once", async () => {
  const teacher = await makeTeacher();
  const member = await homeOf(teacher);
  const input = startInput({ title: "Señor Dúa’s bridge" });
  const made = await Promise.all([startLesson(member, input, NOON), startLesson(member, input, NOON), startLesson(member, input, NOON)]);
  expect(made.every(({ ok }) => ok)).toBe(true);
  const lessons = await db().lesson.findMany({ where: { ownerId: teacher.userId } });
  expect(lessons.map(({ slug }) => slug).sort()).toEqual(["senor-dua-s-bridge", "senor-dua-s-bridge-2", "senor-dua-s-bridge-3"]);
});

test.each([
  ["headings alone", [{ kind: "heading", text: "Traffic" }], "no-text"],
  ["nothing to see", [{ kind: "paragraph", text: "\u200b\u0000" }], "no-text"],
  ["marks alone", [{ kind: "paragraph", text: "— * * * —" }], "no-text"],
  [
    "more than can be read",
    [
      { kind: "paragraph", text: `${"Long words. ".repeat(LONGEST_TEXT / 12 + 1).slice(0, LONGEST_TEXT)}!!` },
      { kind: "paragraph", text: "More." },
    ],
    "too-long",
  ],
  [
    "more claims than a lesson may have",
    Array.from({ length: 501 }, () => ({ kind: "paragraph" as const, text: "It rains." })),
    "too-many-claims",
  ],
] as const)("%s: refused, and nothing half-made is left", async (_what, blocks, reason) => {
  const teacher = await makeTeacher();
  const input = startInput(
    {},
    blocks.map((block) => ({ ...block })),
  );
  expect(await startLesson(await homeOf(teacher), input, NOON)).toEqual({ ok: false, reason });
  expect(await db().article.count({ where: { ownerId: teacher.userId } })).toBe(0);
  expect(await db().lesson.count({ where: { ownerId: teacher.userId } })).toBe(0);
});

test("the draft is its owner's alone", async () => {
  const { teacher, draft } = await makeDraft();
  const colleague = await makeTeacher(teacher.schoolId, "teacher");
  await expect(draftEditorOf(colleague, draft.draftId)).rejects.toThrow();
  expect(await listDrafts(given(grantTeacher(colleague.person)))).toEqual([]);
  expect((await getDraft(await draftEditorOf(teacher, draft.draftId))).draftId).toBe(draft.draftId);
});
