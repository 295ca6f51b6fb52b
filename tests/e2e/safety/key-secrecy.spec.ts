import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { asSystem } from "@/lib/access/system";
import { importLesson } from "@/lib/commands/import-lesson";
import { db } from "@/lib/db/client";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import type { ClaimClass } from "@/lib/domain/label";
import { SKILL_WORDS } from "@/lib/domain/label-words";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import { readLessonFolder } from "@/scripts/read-lesson-folder";
import { giveLesson, makeClass, makeStudents, makeTeacher } from "../../support/people";
import { type Answer, normalised, parts, Visitor } from "../../support/visitor";

// Two classes get the same lesson with two keys: of the second every entry stands at the next claim. Until feedback is released, what
// the server sends to their students is the same to the byte, apart from ids and times.

const STARTER = join(import.meta.dirname, "../../../prisma/lessons/long-range-missiles");
const LABELS: readonly ClaimClass[] = ["reported-fact", "attribution", "speculation"];

function starter(): ParsedLesson {
  const read = readLessonFolder(STARTER);
  if (!read.ok) throw new Error("the starter lesson is no lesson");
  return { ...read.lesson, slug: `secret-${randomUUID()}` };
}

/** The lesson with another key: labels, accepted, evidence, explanations, skills, weights and chains move on by some claims. */
function permuted(lesson: ParsedLesson, by: number): ParsedLesson {
  const ids = [...lesson.key.keys()];
  const entries = [...lesson.key.values()].map((entry, index) => ({ ...entry, weight: 1 + (index % 3) }));
  return { ...lesson, key: new Map(ids.map((id, index) => [id, entries[(index + by) % ids.length]])) as ParsedLesson["key"] };
}

/** A class of one student with the lesson, and the answers to everything that the student's pages ask. */
async function lived(lesson: ParsedLesson, label: ClaimClass, rule: Partial<AssignmentRule> = { feedback: "after-close" }) {
  const now = new Date();
  const teacher = await makeTeacher("Olga", now);
  const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId: teacher.userId }, select: { schoolId: true } });
  const imported = await importLesson(
    asSystem("test"),
    { lesson, owner: { visibility: "private", schoolId, ownerId: teacher.userId } },
    now,
  );
  if (!imported.ok) throw new Error("the lesson is not imported");
  const classId = await makeClass(teacher, { schoolId, name: "8b" }, now);
  const [student] = await makeStudents(teacher, { classId, names: ["Selma Sand"] }, now);
  if (!student) throw new Error("no student");
  const closesAt = new Date(now.getTime() + 7 * 86_400_000);
  const assignmentId = await giveLesson(teacher, { lessonId: imported.lessonId, classId, closesAt, ...rule }, now);
  return takeLesson(await new Visitor().signInStudent(student), assignmentId, label);
}

async function takeLesson(visitor: Visitor, assignmentId: string, label: ClaimClass): Promise<[string, Answer][]> {
  const seen: [string, Answer][] = [];
  const ask = async (what: string, ...asked: Parameters<Visitor["ask"]>) => {
    const answer = await visitor.ask(...asked);
    seen.push([what, answer]);
    return answer;
  };
  const page = async (path: string) => {
    await ask(`page ${path}`, path);
    await ask(`data ${path}`, path, { headers: { rsc: "1" } });
  };
  await page("/learn");
  await page(`/learn/assignments/${assignmentId}`);
  const started = await ask("start", `/api/v1/assignments/${assignmentId}/attempts`, { json: {} });
  const { attemptId } = JSON.parse(started.body);
  await page(`/learn/attempts/${attemptId}`);
  await page(`/learn/attempts/${attemptId}?view=list`);
  const items = await db().item.findMany({
    where: { lessonVersion: { assignments: { some: { id: assignmentId } } } },
    orderBy: { position: "asc" },
  });
  // one label for all: what is saved stands by id, and ids come in any order
  const operations = items.map(({ id: itemId }) => ({ id: randomUUID(), itemId, response: { class: label } }));
  await ask("save", `/api/v1/attempts/${attemptId}/operations`, { json: { operations: operations.slice(1) } });
  await ask("answers", `/api/v1/attempts/${attemptId}/answers`);
  await page(`/learn/attempts/${attemptId}`);
  await ask("submit", `/api/v1/attempts/${attemptId}/submit`, { json: { operations: operations.slice(0, 1) } });
  await ask("submit again", `/api/v1/attempts/${attemptId}/submit`, { json: { operations: [] } });
  await page(`/learn/attempts/${attemptId}`);
  await page(`/learn/attempts/${attemptId}/receipt`);
  await page(`/learn/attempts/${attemptId}/feedback`);
  await page(`/learn/assignments/${assignmentId}`);
  await page("/learn");
  return seen;
}

/** What may differ: ids, nonces, and the times at which things happened. */
const comparable = (text: string) =>
  parts(text)
    .map((part) => part.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "MOMENT").replaceAll(/\b\d{1,2}:\d{2}\b/g, "TIME"))
    .sort();

const HELD = { feedback: "at-once", gradesHeld: true } as const;

for (const [when, rule] of [["before the close", { feedback: "after-close" }] as const, ["while grades are held", HELD] as const]) {
  test(`what a student is sent ${when} does not depend on the key`, async () => {
    const lesson = starter();
    const one = await lived(permuted(lesson, 0), "attribution", rule);
    for (const by of [1, 7]) {
      const other = await lived(permuted(lesson, by), "attribution", rule);
      expect(other.length).toBe(one.length);
      for (const [index, [what, answer]] of one.entries()) {
        const [, same] = other[index] ?? [];
        expect.soft([same?.status, normalised(same?.location ?? "")], what).toEqual([answer.status, normalised(answer.location ?? "")]);
        expect.soft(comparable(same?.body ?? ""), what).toEqual(comparable(answer.body));
      }
    }
  });
}

test("every page of the story answers, and no word of the key stands in one", async () => {
  const lesson = starter();
  for (const [label, rule] of [...LABELS.map((each) => [each, undefined] as const), [LABELS[0], HELD] as const]) {
    if (!label) continue;
    const seen = await lived(lesson, label, rule);
    for (const [what, { status }] of seen) expect.soft([200, 307, 409], what).toContain(status);
    const everything = seen.map(([, { body }]) => body).join("\n");
    expect(everything).toContain(lesson.title);
    expect(
      everything.match(/\\?"(skill|weight|explanation|evidence|accepted|chain|credit|points|voucher|certainty|dropped|keyVersionId)\\?":/g),
    ).toBeNull();
    for (const word of wordsOfKey(lesson)) expect(everything, word).not.toContain(word);
  }
});

/** Words that only the key has: they stand neither in the article nor on our own pages. */
function wordsOfKey({ key, text }: ParsedLesson): string[] {
  const entries = [...key.values()];
  const words = [
    ...entries.map((entry) => entry.explanation),
    ...entries.flatMap((entry) => entry.chain.map((hop) => hop.name)).filter((name) => name.length > 12 && !text.includes(name)),
    ...Object.values(SKILL_WORDS),
    ...["plain-fact", "named-source", "relayed-source", "named-organisation", "unnamed-official", "news-outlet"],
  ];
  return [...new Set(words)].filter((word) => word !== "this article");
}
