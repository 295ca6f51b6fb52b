import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { listKeyedClaims } from "@/lib/db/lessons";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import { type ClaimClass, classOf } from "@/lib/domain/label";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import { textOf } from "@/lib/domain/words";
import { readLessonFolder } from "@/scripts/read-lesson-folder";
import { makeAssignment, startedBy } from "@/tests/factories/assignment";
import { minutesAfter } from "@/tests/factories/class";
import { makeImportedLesson } from "@/tests/factories/lesson";
import { hasSeedArticle, writeSeedLesson } from "@/tests/support/seed-article";

// The real article and its expert key stand beside the project, not in it: elsewhere these tests say that they did not run.
const there = hasSeedArticle();
if (!there) console.warn("The seed article is not on this machine (../shared/articles): its tests are left out.");
const folder = mkdtempSync(join(tmpdir(), "seed-lesson-"));
afterAll(() => rmSync(folder, { recursive: true }));

function seedLesson(): ParsedLesson {
  writeSeedLesson(folder);
  const read = readLessonFolder(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return { ...read.lesson, slug: `seed-${randomUUID()}` };
}

test.skipIf(!there)("the real seed article and its expert key become a lesson folder", () => {
  const lesson = seedLesson();
  expect(lesson.claims).toHaveLength(27);
  expect(lesson.blocks.map(({ kind }) => kind).filter((kind) => kind !== "paragraph")).toEqual([
    "heading",
    "heading",
    "heading",
    "heading",
    "bullet",
    "bullet",
    "bullet",
  ]);
  const classes = [...lesson.key.values()].map(({ key }) => classOf(labelledKeySchema.parse(key).label));
  expect((["attribution", "reported-fact", "speculation"] as const).map((name) => classes.filter((one) => one === name).length)).toEqual([
    14, 6, 7,
  ]);
});

test.skipIf(!there)("a whole class is taught with it", async () => {
  const lessonId = await makeImportedLesson(seedLesson());
  const { assignmentId, lesson: reader, room } = await makeAssignment({ lessonId, names: ["Ana", "Ben", "Cleo", "Dina", "Emil"] });
  const key = await findKeyToAdopt(reader);
  const claims = await listKeyedClaims(reader, key?.keyVersionId ?? "");
  const [lede] = claims;
  expect(
    lede &&
      textOf(
        (await db().articleRevision.findFirstOrThrow({ where: { lessonVersions: { some: { id: reader.lessonVersionId } } } })).text,
        lede.ranges,
      ),
  ).toMatch(/according to/);
  const items = await db().item.findMany({ where: { lessonVersionId: reader.lessonVersionId }, orderBy: { position: "asc" } });
  const expert = claims.map((claim) => classOf(claim.key.label));
  // each student answers as the expert does, but for the last claims: 0, 1, 2, 3, 4 of them are left out
  for (const [missing, { studentId }] of room.students.entries()) {
    const attempt = await startedBy(studentId, assignmentId, minutesAfter(1));
    const operations = items.slice(0, items.length - missing).map(({ id }, position) => operation(id, expert[position] ?? "attribution"));
    expect(await submitAttempt(attempt, { operations }, minutesAfter(20))).toMatchObject({ ok: true });
  }
  const totals = await db().$queryRaw<
    { total: number }[]
  >`SELECT total FROM counted_grades WHERE assignment_id = ${assignmentId}::uuid ORDER BY total DESC`;
  expect(totals.map(({ total }) => total)).toEqual([27000, 26000, 25000, 24000, 23000]);
});

const operation = (itemId: string, name: ClaimClass) => ({ id: randomUUID(), itemId, response: { class: name } });
