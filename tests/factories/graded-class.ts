import { createHash, randomBytes, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { LabelledKey } from "@/lib/domain/answer-key";
import type { ClaimClass, Label } from "@/lib/domain/label";
import type { AttemptStudent } from "@/lib/domain/proof";

// A class that has a lesson, made row by row: tests of grading need keys that no lesson of ours has.

export const NOW = new Date("2026-11-25T10:00:00Z");
export const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

export const FACT: Label = { voucher: "own-voice", certainty: "asserted" };
export const SAID: Label = { voucher: "named-person", certainty: "asserted" };
export const MAYBE: Label = { voucher: "own-voice", certainty: "hedged" };
export const OPINION: Label = { voucher: "own-voice", certainty: "evaluative" };

type MadeClaim = { label: Label; accepted?: LabelledKey["accepted"]; points?: number; dropped?: boolean; skill?: string };
type Times = {
  opensAt?: Date;
  dueAt?: Date | null;
  closesAt?: Date | null;
  feedback?: string;
  judgement?: boolean;
  attemptsAllowed?: number;
  gradesHeld?: boolean;
  anonymous?: boolean;
};

const code = () => Array.from(randomBytes(8), (byte) => "23456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 30]).join("");

/** A published lesson with one claim a sentence ("Claim 1 says so."), its words "says so" being the evidence. */
export async function makeLessonVersion(claims: readonly MadeClaim[], schoolId: string) {
  const lines = claims.map((_, index) => `Claim ${index + 1} says so.`);
  const starts = lines.map((_, index) => lines.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
  const text = lines.join(" ");
  const article = await db().article.create({ data: { schoolId } });
  const blocks = [{ kind: "paragraph", range: [0, text.length] }];
  const revision = await db().articleRevision.create({ data: { articleId: article.id, number: 1, text, blocks, title: "What was said" } });
  await db().articleRevision.update({ where: { id: revision.id }, data: { publishedAt: NOW } });
  const lesson = await db().lesson.create({ data: { slug: `made-${randomUUID()}`, schoolId, visibility: "private" } });
  const version = await db().lessonVersion.create({
    data: { lessonId: lesson.id, number: 1, articleRevisionId: revision.id, title: "Who says so?" },
  });
  const exercise = await db().exercise.create({
    data: { lessonVersionId: version.id, position: 0, kind: "sort-the-claims", title: "Sort" },
  });
  const made = lines.map((line, position) => ({
    position,
    claimId: randomUUID(),
    itemId: randomUUID(),
    at: starts[position] ?? 0,
    length: line.length,
  }));
  const itemIds = made.map((one) => one.itemId);
  await db().claim.createMany({
    data: made.map(({ claimId, position, at, length }) => ({
      id: claimId,
      lessonVersionId: version.id,
      position,
      ranges: [[at, at + length]],
    })),
  });
  await db().item.createMany({
    data: made.map(({ itemId, claimId, position }) => ({
      id: itemId,
      lessonVersionId: version.id,
      exerciseId: exercise.id,
      claimId,
      position,
    })),
  });
  await db().lessonVersion.update({ where: { id: version.id }, data: { publishedAt: NOW } });
  const keyVersionId = await makeKeyVersion({
    lessonVersionId: version.id,
    itemIds,
    claims,
    evidenceAt: starts.map((start, index) => start + `Claim ${index + 1} `.length),
  });
  return { lessonVersionId: version.id, itemIds, keyVersionId };
}

type MadeKey = {
  lessonVersionId: string;
  itemIds: readonly string[];
  claims: readonly MadeClaim[];
  evidenceAt?: readonly number[];
  number?: number;
};

export async function makeKeyVersion({ lessonVersionId, itemIds, claims, evidenceAt = [], number = 1 }: MadeKey): Promise<string> {
  const key = await db().keyVersion.create({ data: { lessonVersionId, number } });
  await db().keyEntry.createMany({
    data: claims.map(({ label, accepted = [], points = 1000, dropped = false, skill }, index) => {
      const at = evidenceAt[index];
      return {
        keyVersionId: key.id,
        itemId: itemIds[index] ?? "",
        key: { label, accepted },
        evidence: at === undefined ? [] : [[at, at + "says so".length]],
        explanation: `Why of claim ${index + 1}.`,
        skill: skill ?? null,
        points,
        dropped,
        chain: [{ name: "a clerk" }, { name: "The Post" }, { name: "this article" }],
      };
    }),
  });
  // Prisma can't read a list that holds a null, which a dropped item leaves
  await db().keyVersion.updateMany({ where: { id: key.id }, data: { publishedAt: NOW } });
  return key.id;
}

/** A class with an assignment of such a lesson. Open from an hour ago; due in an hour, closing in two, unless said otherwise. */
export async function makeGradedClass(claims: readonly MadeClaim[], times: Times = {}) {
  const school = await db().school.create({ data: { name: "A school" } });
  const lesson = await makeLessonVersion(claims, school.id);
  const room = await db().class.create({ data: { schoolId: school.id, name: "8b", timeZone: "Europe/Berlin", joinCode: code() } });
  const assignment = await db().assignment.create({
    data: {
      classId: room.id,
      lessonVersionId: lesson.lessonVersionId,
      keyVersionId: lesson.keyVersionId,
      opensAt: hours(-1),
      dueAt: hours(1),
      closesAt: hours(2),
      feedback: "at-once",
      attemptsAllowed: 1,
      ...times,
    },
  });
  return { ...lesson, schoolId: school.id, classId: room.id, assignmentId: assignment.id };
}
export type GradedClass = Awaited<ReturnType<typeof makeGradedClass>>;

/** A student of the class with an open attempt that holds these answers; null leaves one blank. */
export async function makeAttempt(room: GradedClass, answers: readonly (ClaimClass | null)[]): Promise<AttemptStudent> {
  const student = await db().student.create({ data: { schoolId: room.schoolId, name: "Ana Sander" } });
  const number = (await db().enrolment.count({ where: { classId: room.classId } })) + 1;
  await db().enrolment.create({ data: { classId: room.classId, studentId: student.id, number } });
  return openAttempt(room, student.id, answers);
}

/** Gives the student a card and returns its secret. */
export async function makeCard({ studentId }: AttemptStudent): Promise<string> {
  const secret = randomBytes(18).toString("base64url");
  await db().student.update({ where: { id: studentId }, data: { cardHash: createHash("sha256").update(secret).digest() } });
  return secret;
}

/** The student's next attempt with these answers. */
export async function openAttempt(room: GradedClass, studentId: string, answers: readonly (ClaimClass | null)[]): Promise<AttemptStudent> {
  const { assignmentId, classId, lessonVersionId } = room;
  const number = (await db().attempt.count({ where: { assignmentId, studentId } })) + 1;
  const attempt = await db().attempt.create({ data: { assignmentId, studentId, number, startedAt: hours(-1) } });
  await db().answer.createMany({
    data: answers.flatMap((name, index) =>
      name ? [{ attemptId: attempt.id, itemId: room.itemIds[index] ?? "", response: { class: name }, operationId: randomUUID() }] : [],
    ),
  });
  const proof = {
    studentId,
    sessionId: randomUUID(),
    assignmentId,
    classId,
    lessonVersionId,
    timeZone: "Europe/Berlin",
    attemptId: attempt.id,
  };
  return proof as unknown as AttemptStudent;
}
