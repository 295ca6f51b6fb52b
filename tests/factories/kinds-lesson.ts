import { randomUUID } from "node:crypto";
import { storeLesson } from "@/lib/commands/store-lesson";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import { jsonObjectSchema } from "@/lib/domain/json";
import type { LessonBelonging } from "@/lib/domain/lesson";
import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import type { AttemptStudent } from "@/lib/domain/proof";
import { exerciseKind } from "@/lib/exercises/registry";
import { LESSON, TRIED } from "./exercise-answers";
import { type GradedClass, hours, NOW, openAttempt } from "./graded-class";
import { addStudent } from "./results-class";

// A lesson with an exercise of every kind, one item each, made from what every kind is tried with.

/** The kinds in the order of the lesson: the item of a kind stands at its index. */
export const KINDS = Object.keys(TRIED);

const tried = (kind: string) => {
  const found = TRIED[kind];
  if (!found) throw new Error(`${kind} is not tried`);
  return found;
};
type Entry = Parameters<Parameters<ParsedLesson["key"]["forEach"]>[0]>[0];
const claimId = (position: number) => `claim-${position}`;

/** The lesson with these kinds. `slug` is a name of its own unless said. */
export function kindsLesson(kinds: readonly string[] = KINDS, slug: string = `kinds-${randomUUID()}`): ParsedLesson {
  const entryOf = (kind: string): Entry => {
    const { claim, key } = tried(kind);
    const evidence = claim === null ? [] : (LESSON.claims[claim] ?? []);
    const said = { key: jsonObjectSchema.parse(key), evidence: evidence.map(([start, end]): [number, number] => [start, end]) };
    return { ...said, explanation: `Why of ${kind}.`, skill: null, weight: 1, chain: [], dropped: false };
  };
  return {
    slug,
    title: "All kinds",
    summary: "",
    instructions: "",
    glossary: [],
    article: {
      ...{ title: "The bridge", byline: "", outlet: "", publishedOn: null, address: null, retells: "", rights: "" },
      ...{ language: "en", direction: "ltr" },
    },
    text: LESSON.text,
    blocks: LESSON.blocks.map(({ kind, range: [start, end] }) => ({ kind, range: [start, end] })),
    claims: LESSON.claims.map((ranges, index) => ({ id: claimId(index), ranges: ranges.map(([start, end]) => [start, end]) })),
    exercises: kinds.map((kind) => {
      const { claim, content } = tried(kind);
      const item = { claim: claim === null ? null : claimId(claim), content: jsonObjectSchema.parse(content), entry: kind };
      return { kind, title: exerciseKind(kind).title, instructions: "", settings: {}, items: [item] };
    }),
    key: new Map(kinds.map((kind) => [kind, entryOf(kind)])),
  };
}

/** Stores the lesson, a starter lesson unless somebody is to own it, and returns its id. */
export async function makeKindsLesson(lesson = kindsLesson(), owner: LessonBelonging = { visibility: "starter" }): Promise<string> {
  const stored = await storeLesson({ lesson, owner, visibility: owner.visibility }, NOW);
  if (!stored.ok) throw new Error(JSON.stringify(stored));
  return stored.lessonId;
}

/** A class with an assignment of the lesson, open from an hour ago, due in an hour and closing in two. */
export async function makeKindsClass(kinds: readonly string[] = KINDS, lesson = kindsLesson(kinds)): Promise<GradedClass> {
  const lessonId = await makeKindsLesson(lesson);
  const version = await db().lessonVersion.findFirstOrThrow({ where: { lessonId }, select: { id: true } });
  const key = await db().keyVersion.findFirstOrThrow({ where: { lessonVersionId: version.id }, select: { id: true } });
  const items = await db().item.findMany({ where: { lessonVersionId: version.id }, orderBy: { position: "asc" }, select: { id: true } });
  const school = await db().school.create({ data: { name: "A school" } });
  const joinCode = Array.from(randomUUID().slice(0, 8), (digit) => "ABCDEFGHJKMNPQRS"[Number.parseInt(digit, 16)]).join("");
  const room = await db().class.create({ data: { schoolId: school.id, name: "8b", timeZone: "Europe/Berlin", joinCode } });
  const pinned = { lessonVersionId: version.id, keyVersionId: key.id };
  const times = { opensAt: hours(-1), dueAt: hours(1), closesAt: hours(2), feedback: "at-once", attemptsAllowed: 1 };
  const assignment = await db().assignment.create({ data: { classId: room.id, ...pinned, ...times } });
  return {
    ...pinned,
    itemIds: items.map(({ id }) => id as GradedClass["itemIds"][number]),
    schoolId: school.id,
    classId: room.id,
    assignmentId: assignment.id,
  };
}

/** What a student answers to the kinds of a lesson; a kind that is not named is left blank. */
type KindAnswers = Readonly<Record<string, "full" | "partial" | "wrong" | Record<string, unknown>>>;

/** The same answer to every kind: to those that have none such, what earns everything. */
export const allKinds = (answer: "full" | "partial" | "wrong", kinds: readonly string[] = KINDS): KindAnswers =>
  Object.fromEntries(kinds.map((kind) => [kind, tried(kind)[answer] ? answer : "full"]));

/** A new student of the class with an open attempt that holds these answers. `kinds`: those of the lesson. */
export async function openKinds(
  room: GradedClass,
  name: string,
  answers: KindAnswers,
  kinds: readonly string[] = KINDS,
): Promise<AttemptStudent> {
  const attempt = await openAttempt(room, await addStudent(room, name), []);
  const given = Object.entries(answers).map(([kind, answer]) => {
    const response = typeof answer === "string" ? tried(kind)[answer] : answer;
    return { itemId: room.itemIds[kinds.indexOf(kind)] ?? "", response: jsonObjectSchema.parse(response) };
  });
  await db().answer.createMany({ data: given.map((one) => ({ ...one, attemptId: attempt.attemptId, operationId: randomUUID() })) });
  return attempt;
}

/** A new student of the class hands these answers in. */
export async function handInKinds(
  room: GradedClass,
  name: string,
  answers: KindAnswers,
  kinds: readonly string[] = KINDS,
): Promise<AttemptStudent> {
  const attempt = await openKinds(room, name, answers, kinds);
  const submitted = await submitAttempt(attempt, { operations: [] }, NOW);
  if (!submitted.ok) throw new Error(submitted.reason);
  return attempt;
}
