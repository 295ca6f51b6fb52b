import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { saveOperations } from "@/lib/commands/save-operations";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { db } from "@/lib/db/client";
import type { Operation } from "@/lib/domain/operation";
import type { AttemptStudent } from "@/lib/domain/proof";
import { withClient } from "../../../scripts/database.mjs";
import { FACT, makeAttempt, makeGradedClass, NOW, SAID } from "../../factories/graded-class";
import { gradesOf, recomputedPoints, submittedAttempt } from "../../support/grades";

// A process with a submit under way at each named point is killed outright. The points stand in Postgres, not in the program:
// triggers, in this worker's database only, make the submit of one attempt wait there until the process is dead.
const POINTS = {
  "the lock": null,
  "an operation": { table: "operations", when: "AFTER INSERT", subject: "attempt_id" },
  "an answer": { table: "answers", when: "AFTER INSERT OR UPDATE", subject: "attempt_id" },
  "a response": { table: "responses", when: "AFTER INSERT", subject: "item_id" },
  "a mark": { table: "response_marks", when: "AFTER INSERT", subject: "key_version_id" },
  "the attempt": { table: "attempts", when: "AFTER UPDATE", subject: "id" },
  "the grade": { table: "grades", when: "AFTER INSERT", subject: "attempt_id" },
  "the commit": { table: "grades", when: "AFTER INSERT", subject: "attempt_id", deferred: true },
} as const;
type Point = keyof typeof POINTS;
const NAMES = Object.keys(POINTS) as Point[];
const GATE = 4711;
const SERVER = "submitting-server";

beforeAll(async () => {
  await db().$executeRawUnsafe("CREATE TABLE stops (point text, subject uuid)");
  await db().$executeRawUnsafe(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF current_setting('application_name') = '${SERVER}'
      AND EXISTS (SELECT FROM stops WHERE point = TG_ARGV[0] AND subject = (to_jsonb(NEW) ->> TG_ARGV[1])::uuid) THEN
      PERFORM pg_advisory_xact_lock_shared(${GATE});
    END IF;
    RETURN NULL; END $$`);
  for (const name of NAMES) {
    const point = POINTS[name];
    if (!point) continue;
    const trigger = `${"deferred" in point ? "CONSTRAINT TRIGGER" : "TRIGGER"} "stop at ${name}" ${point.when} ON ${point.table}`;
    const deferred = "deferred" in point ? "DEFERRABLE INITIALLY DEFERRED" : "";
    await db().$executeRawUnsafe(`CREATE ${trigger} ${deferred} FOR EACH ROW EXECUTE FUNCTION stop_here('${name}', '${point.subject}')`);
  }
});

// other test files of this worker use the same database
afterAll(() =>
  db()
    .$executeRawUnsafe("DROP FUNCTION stop_here() CASCADE")
    .then(() => db().$executeRawUnsafe("DROP TABLE stops")),
);

const answer = (itemId: string, name: string): Operation => ({ id: randomUUID(), itemId, response: { class: name } });

function startServer(submits: readonly { student: AttemptStudent; operations: readonly Operation[] }[]) {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.searchParams.set("application_name", SERVER);
  const program = fileURLToPath(new URL("../../support/submitting-server.ts", import.meta.url));
  return spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program, JSON.stringify({ submits, now: NOW })], {
    env: { ...process.env, DATABASE_URL: url.href },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function connections() {
  const [row] = await db().$queryRaw<{ waiting: number; all: number }[]>`
    SELECT count(*) FILTER (WHERE wait_event_type = 'Lock')::int AS waiting, count(*)::int AS all
    FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${SERVER}`;
  return row;
}

async function makeCase(name: Point) {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID }]);
  const [first = "", second = ""] = room.itemIds;
  const student = await makeAttempt(room, []);
  await saveOperations(student, { operations: [answer(first, "reported-fact")] }, NOW);
  const subjects = { id: student.attemptId, attempt_id: student.attemptId, item_id: second, key_version_id: room.keyVersionId };
  const subject = subjects[POINTS[name]?.subject ?? "id"];
  await db().$executeRaw`INSERT INTO stops VALUES (${name}, ${subject}::uuid)`;
  return { name, student, operations: [answer(second, "attribution")] };
}

test("the server killed at any point of a submit loses nothing it acknowledged, and keeps no half of the rest", {
  timeout: 120_000,
}, async () => {
  const cases = await Promise.all(NAMES.map(makeCase));
  await withClient(process.env.DATABASE_URL ?? "", async (gate) => {
    await gate.query("BEGIN");
    await gate.query(`SELECT pg_advisory_xact_lock(${GATE})`);
    await gate.query("SELECT FROM attempts WHERE id = $1 FOR UPDATE", [cases[0]?.student.attemptId]);
    const server = startServer(cases);
    const end = once(server, "exit");
    try {
      await vi.waitFor(async () => expect(await connections()).toMatchObject({ waiting: NAMES.length }), { timeout: 60_000, interval: 50 });
    } finally {
      server.kill("SIGKILL");
      await end;
    }
    expect(server.stdout.read()).toBeNull();
    await gate.query("COMMIT");
  });
  await vi.waitFor(async () => expect(await connections()).toMatchObject({ all: 0 }), { timeout: 30_000, interval: 50 });

  for (const { name, student, operations } of cases) {
    const saved = await db().answer.findMany({ where: { attemptId: student.attemptId } });
    const kept = {
      name,
      submitted: (await submittedAttempt(student.attemptId))?.submittedAt ?? null,
      grades: (await gradesOf(student.attemptId)).length,
    };
    // once Postgres was told to commit, the whole is kept, though nobody was there to hear it; else nothing is
    const committed = name === "the commit";
    expect({ ...kept, answers: saved.length }).toEqual({
      name,
      submitted: committed ? NOW : null,
      grades: committed ? 1 : 0,
      answers: committed ? 2 : 1,
    });
    // the device sends it again, and now it is whole: once
    const again = await submitAttempt(student, { operations }, NOW);
    expect(again.ok || again.reason).toBe(committed ? "already-submitted" : true);
    const grades = await gradesOf(student.attemptId);
    expect(grades.map((grade) => grade.points)).toEqual([[1000, 1000]]);
    expect(grades[0]?.points).toEqual(await recomputedPoints(student.attemptId));
  }
});
