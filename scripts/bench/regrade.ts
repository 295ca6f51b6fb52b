// Measures a regrade of so many attempts (arguments), and writes to stdout what came of it. Makes its own lesson, class and work.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { actingFor, asSystem } from "@/lib/access/system";
import { applyKey } from "@/lib/commands/apply-key";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { continueRegrade } from "@/lib/commands/continue-regrade";
import { createClass } from "@/lib/commands/create-class";
import { importLesson } from "@/lib/commands/import-lesson";
import { previewRegrade } from "@/lib/commands/preview-regrade";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { db, sql } from "@/lib/db/client";
import { queryRow } from "@/lib/db/query-rows";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { auditAssignment } from "../audit-assignment";
import { makeLesson } from "./made-lesson";
import { insertWork } from "./made-work";

const ROUNDS = 3;
const system = asSystem("bench");
const now = new Date();

function done<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<Result, { ok: true }>;
}

type Room = { editor: AssignmentEditor; lessonVersionId: string; keys: { first: string; one: string; all: string } };

/** A class of so many students who have handed in. */
async function makeRoom(attempts: number): Promise<Room> {
  const account = { email: `${randomUUID()}@school.example`, password: randomUUID(), name: "B. Ench" };
  const { userId } = done(await registerTeacher(account, "open", now));
  const teacher = { kind: "teacher", userId, sessionId: randomUUID() } as const;
  const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId } });
  const belonging = { visibility: "private", schoolId, ownerId: userId } as const;
  const { lessonId } = done(await importLesson(system, { lesson: { ...makeLesson(), slug: `bench-${attempts}` }, owner: belonging }, now));
  const { classId } = await createClass(await actingFor(teacher).schoolMember(schoolId), { name: "8b", timeZone: "Europe/Berlin" }, now);
  const lesson = await actingFor(teacher).lessonReader(lessonId);
  const rule = {
    opensAt: new Date(now.getTime() - 60_000),
    dueAt: null,
    closesAt: null,
    attemptsAllowed: 1,
    attemptPolicy: "best" as const,
    feedback: "at-once",
    judgement: false,
  };
  const given = await assignLesson(
    { lesson, editor: await actingFor(teacher).classEditor(classId) },
    { ...rule, timeLimitMinutes: null, atEnd: "hand-in", latePenaltyPercent: 0, feedback: "at-once", gradesHeld: false, anonymous: false },
    now,
  );
  const editor = await actingFor(teacher).assignmentEditor(done(given).assignmentId);
  const { keyVersionId: first } = await db().assignment.findUniqueOrThrow({ where: { id: editor.assignmentId } });
  await insertWork(editor, { attempts, keyVersionId: first });
  const { lessonVersionId } = lesson;
  const keys = { first, one: await nextKey(editor, first, "i.position = 3"), all: await nextKey(editor, first, "TRUE") };
  return { editor, lessonVersionId, keys };
}

/** The next key version: where `which` holds, what was an attribution is a fact, and what was not, an attribution. */
async function nextKey({ lessonVersionId, userId, schoolId }: AssignmentEditor, from: string, which: string): Promise<string> {
  const number = (await db().keyVersion.count({ where: { lessonVersionId } })) + 1;
  const { id } = await db().keyVersion.create({ data: { lessonVersionId, number, ownerId: userId, madeById: userId, schoolId } });
  await db().$executeRawUnsafe(`
    INSERT INTO key_entries (key_version_id, item_id, key, points)
    SELECT '${id}', k.item_id, CASE WHEN ${which} THEN jsonb_build_object('accepted', '[]'::jsonb, 'label', jsonb_build_object('certainty', 'asserted',
      'voucher', CASE WHEN k.key #>> '{label,voucher}' = 'own-voice' THEN 'named-person' ELSE 'own-voice' END)) ELSE k.key END, k.points
    FROM key_entries k JOIN items i ON i.id = k.item_id WHERE k.key_version_id = '${from}'`);
  await db().keyVersion.updateMany({ where: { id }, data: { publishedAt: now } });
  return id;
}

const wal = async () =>
  (await queryRow(z.object({ at: z.number() }), sql`SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 AS at`))?.at ?? 0;

async function timed(work: () => Promise<unknown>): Promise<{ seconds: number; megabytes: number }> {
  const [before, start] = [await wal(), performance.now()];
  await work();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: ((await wal()) - before) / 1e6 };
}

/** From the word of the teacher to the last grade, as the command and its job do it. */
const applying = (editor: AssignmentEditor, keyVersionId: string) => async () => {
  const applied = done(await applyKey(editor, { keyVersionId, policy: "all", reason: "The bench says so." }, new Date()));
  if (!applied.done && !(await continueRegrade(system, applied, new Date()))) throw new Error("the regrade was not done");
};

// The limit: one statement that writes the same points to a table that has nothing but its key.
const limitOf = (assignmentId: string, which: string) => `
  INSERT INTO bench_grades SELECT t.id, CASE WHEN ${which} THEN n.points ELSE g.points[1:3] || n.points || g.points[5:] END
  FROM attempts t JOIN grades g ON g.attempt_id = t.id AND g.number = 0
  CROSS JOIN LATERAL (SELECT array_agg(coalesce(m.points, 0) ORDER BY o.n) AS points FROM unnest(CASE WHEN ${which} THEN t.response_ids ELSE t.response_ids[4:4] END)
    WITH ORDINALITY o(id, n) LEFT JOIN bench_marks m ON m.id = o.id) n
  WHERE t.assignment_id = '${assignmentId}'`;

async function limit({ editor, lessonVersionId, keys }: Room, which: "one" | "all") {
  const marks = `SELECT m.response_id AS id, m.points FROM response_marks m JOIN responses r ON r.id = m.response_id JOIN items i ON i.id = r.item_id
    WHERE i.lesson_version_id = '${lessonVersionId}' AND m.key_version_id = '${keys[which]}'`;
  await db().$executeRawUnsafe(`CREATE TABLE bench_marks AS ${marks}`);
  await db().$executeRawUnsafe("ALTER TABLE bench_marks ADD PRIMARY KEY (id)");
  await db().$executeRawUnsafe("CREATE TABLE bench_grades (attempt_id uuid PRIMARY KEY, points int[])");
  await db().$executeRawUnsafe("ANALYZE bench_marks");
  const statement = limitOf(editor.assignmentId, which === "all" ? "TRUE" : "FALSE");
  const measured = await timed(() => db().$executeRawUnsafe(statement));
  await db().$executeRawUnsafe("DROP TABLE bench_grades, bench_marks");
  return measured;
}

async function measure(attempts: number) {
  const room = await makeRoom(attempts);
  const { editor, keys } = room;
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const preview = await timed(() => previewRegrade(editor, { keyVersionId: keys.one }));
    const one = await timed(applying(editor, keys.one));
    const limitOne = await limit(room, "one");
    await applying(editor, keys.first)();
    const previewAll = await timed(() => previewRegrade(editor, { keyVersionId: keys.all }));
    const all = await timed(applying(editor, keys.all));
    const limitAll = await limit(room, "all");
    await applying(editor, keys.first)();
    rounds.push({ preview, previewAll, one, all, limitOne, limitAll });
  }
  const { grades, differences } = await auditAssignment(system, { assignmentId: editor.assignmentId, judgement: false });
  return { attempts, rounds, grades, differences: differences.slice(0, 5) };
}

const measured = [];
for (const attempts of process.argv.slice(2).map(Number)) measured.push(await measure(attempts));
process.stdout.write(JSON.stringify(measured));
await db().$disconnect();
