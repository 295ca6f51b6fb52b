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

const ROUNDS = 3;
const system = asSystem("bench");
const now = new Date();

function done<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<Result, { ok: true }>;
}

type Room = { editor: AssignmentEditor; lessonVersionId: string; keys: { first: string; one: string; all: string } };

/** A class of one student who has handed in `attempts` attempts: what a regrade reads of it is what it reads of as many students. */
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
  await handIn(editor, attempts, first);
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

/** Rows as submits leave them, written by the statement: students, attempts with three answers in a hundred left blank, grades. */
async function handIn({ assignmentId, lessonVersionId, classId, schoolId }: AssignmentEditor, attempts: number, keyVersionId: string) {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
      await tx.$executeRawUnsafe("SELECT setseed(0.5)");
      await tx.$executeRawUnsafe(`
        INSERT INTO responses (item_id, response, digest) SELECT i.id, r.response, sha256(convert_to(r.response::text, 'UTF8'))
        FROM items i, (SELECT jsonb_build_object('class', c) AS response FROM unnest(ARRAY['reported-fact', 'attribution', 'speculation']) c) r
        WHERE i.lesson_version_id = '${lessonVersionId}'`);
      await tx.$executeRawUnsafe(`
        INSERT INTO response_marks (response_id, key_version_id, grader_version, judgement, points, breakdown)
        SELECT r.id, k.key_version_id, 1, FALSE, CASE WHEN right_one THEN k.points ELSE 0 END,
          jsonb_build_object('credit', right_one::int, 'rule', CASE WHEN right_one THEN 'key' ELSE 'none' END)
        FROM items i JOIN key_entries k ON k.item_id = i.id AND k.key_version_id = '${keyVersionId}' JOIN responses r ON r.item_id = i.id
        CROSS JOIN LATERAL (SELECT r.response ->> 'class' = CASE WHEN k.key #>> '{label,voucher}' <> 'own-voice' THEN 'attribution'
          WHEN k.key #>> '{label,certainty}' = 'asserted' THEN 'reported-fact' ELSE 'speculation' END AS right_one) x
        WHERE i.lesson_version_id = '${lessonVersionId}'`);
      await tx.$executeRawUnsafe(`
        WITH people AS MATERIALIZED (SELECT gen_random_uuid() AS id, gen_random_uuid() AS attempt_id, n FROM generate_series(1, ${attempts}) n),
        added AS (INSERT INTO students (id, school_id, name) SELECT id, '${schoolId}', 'Student ' || n FROM people),
        enrolled AS (INSERT INTO enrolments (class_id, student_id, number) SELECT '${classId}', id, n FROM people),
        choices AS MATERIALIZED (
          SELECT i.position, array_agg(r.id ORDER BY m.points DESC, r.id) AS ids, array_agg(m.points ORDER BY m.points DESC, r.id) AS points
          FROM items i JOIN responses r ON r.item_id = i.id JOIN response_marks m ON m.response_id = r.id AND m.key_version_id = '${keyVersionId}'
          WHERE i.lesson_version_id = '${lessonVersionId}' GROUP BY 1),
        answered AS MATERIALIZED (
          SELECT p.id, p.attempt_id, array_agg(c.ids[x.turn] ORDER BY c.position) AS ids, array_agg(coalesce(c.points[x.turn], 0) ORDER BY c.position) AS points
          FROM people p CROSS JOIN choices c
          CROSS JOIN LATERAL (SELECT CASE WHEN random() < 0.03 + 0 * p.n THEN NULL ELSE 1 + floor(3 * random() * random())::int END AS turn OFFSET 0) x
          GROUP BY 1, 2),
        handed_in AS (INSERT INTO attempts (id, assignment_id, student_id, number, started_at, submitted_at, handed_in_by, response_ids)
          SELECT attempt_id, '${assignmentId}', id, 1, now(), now(), 'student', ids FROM answered)
        INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at)
        SELECT attempt_id, 0, '${keyVersionId}', 1, points, now() FROM answered`);
    },
    { timeout: 600_000 },
  );
  await db().$executeRawUnsafe("VACUUM ANALYZE attempts, grades, enrolments, students, responses, response_marks");
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
