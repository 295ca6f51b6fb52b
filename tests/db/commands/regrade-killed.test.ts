import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { asSystem } from "@/lib/access/system";
import { continueRegrade } from "@/lib/commands/continue-regrade";
import { db } from "@/lib/db/client";
import { listUnfinishedRegrades } from "@/lib/db/regrades";
import type { AssignmentEditor } from "@/lib/domain/proof";
import { auditAssignment } from "@/scripts/audit-assignment";
import { withClient } from "../../../scripts/database.mjs";
import { FACT, hours, MAYBE, SAID } from "../../factories/graded-class";
import { currentGrades, makeHandedIn, nextKey } from "../../factories/regrading";

// A process with a regrade under way at each named point is killed outright, as tests/db/commands/submit-killed.test.ts does it.
const POINTS = {
  "the lock": null,
  "the adopted key": { table: "assignments", when: "AFTER UPDATE", subject: "id" },
  "the regrade": { table: "regrades", when: "AFTER INSERT", subject: "assignment_id" },
  "the commit of its beginning": { table: "regrades", when: "AFTER INSERT", subject: "assignment_id", deferred: true },
  "a mark": { table: "response_marks", when: "AFTER INSERT", subject: "key_version_id" },
  "a grade": { table: "grades", when: "AFTER INSERT", subject: "key_version_id" },
  "the end": { table: "regrades", when: "AFTER UPDATE", subject: "assignment_id" },
  "the commit of its end": { table: "grades", when: "AFTER INSERT", subject: "key_version_id", deferred: true },
} as const;
type Point = keyof typeof POINTS;
const NAMES = Object.keys(POINTS) as Point[];
/** Where the key was not adopted yet when the process died, and where all was done but nobody heard of it. */
const NOT_BEGUN: readonly Point[] = ["the lock", "the adopted key", "the regrade"];
const DONE: readonly Point[] = ["the commit of its end"];
const GATE = 4712;
const SERVER = "regrading-server";

beforeAll(async () => {
  await db().$executeRawUnsafe("CREATE TABLE regrade_stops (point text, subject uuid)");
  await db().$executeRawUnsafe(`CREATE FUNCTION stop_regrade_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF current_setting('application_name') = '${SERVER}'
      AND EXISTS (SELECT FROM regrade_stops WHERE point = TG_ARGV[0] AND subject = (to_jsonb(NEW) ->> TG_ARGV[1])::uuid) THEN
      PERFORM pg_advisory_xact_lock_shared(${GATE});
    END IF;
    RETURN NULL; END $$`);
  for (const name of NAMES) {
    const point = POINTS[name];
    if (!point) continue;
    const trigger = `${"deferred" in point ? "CONSTRAINT TRIGGER" : "TRIGGER"} "stop at ${name}" ${point.when} ON ${point.table}`;
    const deferred = "deferred" in point ? "DEFERRABLE INITIALLY DEFERRED" : "";
    await db().$executeRawUnsafe(
      `CREATE ${trigger} ${deferred} FOR EACH ROW EXECUTE FUNCTION stop_regrade_here('${name}', '${point.subject}')`,
    );
  }
});

// other test files of this worker use the same database
afterAll(() =>
  db()
    .$executeRawUnsafe("DROP FUNCTION stop_regrade_here() CASCADE")
    .then(() => db().$executeRawUnsafe("DROP TABLE regrade_stops")),
);

function startServer(applies: readonly { editor: AssignmentEditor; keyVersionId: string }[]) {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.searchParams.set("application_name", SERVER);
  const program = fileURLToPath(new URL("../../support/regrading-server.ts", import.meta.url));
  const order = JSON.stringify({ applies, now: hours(1) });
  return spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program, order], {
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
  const made = await makeHandedIn(
    [{ label: FACT }, { label: MAYBE }],
    [
      ["reported-fact", "speculation"],
      ["attribution", null],
    ],
  );
  const keyVersionId = await nextKey(made.room, [{ label: SAID }, { label: MAYBE }]);
  const { assignmentId } = made.room;
  const subjects = { id: assignmentId, assignment_id: assignmentId, key_version_id: keyVersionId };
  await db().$executeRaw`INSERT INTO regrade_stops VALUES (${name}, ${subjects[POINTS[name]?.subject ?? "id"]}::uuid)`;
  return { ...made, name, keyVersionId, assignmentId };
}

test("the server killed at any point of a regrade leaves the old grades or the new, and it goes on by itself", {
  timeout: 120_000,
}, async () => {
  const cases = await Promise.all(NAMES.map(makeCase));
  await withClient(process.env.DATABASE_URL ?? "", async (gate) => {
    await gate.query("BEGIN");
    await gate.query(`SELECT pg_advisory_xact_lock(${GATE})`);
    await gate.query("SELECT FROM assignments WHERE id = $1 FOR UPDATE", [cases[0]?.assignmentId]);
    const server = startServer(cases.map(({ editor, keyVersionId }) => ({ editor, keyVersionId })));
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

  const system = asSystem("tests");
  const unfinished = await listUnfinishedRegrades(system);
  const before = [
    [1000, 1000],
    [0, 0],
  ];
  const after = [
    [0, 1000],
    [1000, 0],
  ];
  for (const { name, room, keyVersionId, assignmentId } of cases) {
    const points = async () => (await currentGrades(room)).map((grade) => grade.points);
    expect({ name, points: await points() }).toEqual({ name, points: DONE.includes(name) ? after : before });
    const begun = await db().regrade.findFirst({ where: { assignmentId } });
    const { keyVersionId: adopted } = await db().assignment.findUniqueOrThrow({ where: { id: assignmentId } });
    expect({ name, begun: begun !== null, adopted }).toEqual({
      name,
      begun: !NOT_BEGUN.includes(name),
      adopted: NOT_BEGUN.includes(name) ? room.keyVersionId : keyVersionId,
    });
    if (!begun) continue;
    expect(unfinished.includes(begun.id)).toBe(!DONE.includes(name));
    await continueRegrade(system, { regradeId: begun.id }, hours(1.1));
    expect({ name, points: await points() }).toEqual({ name, points: after });
    expect((await auditAssignment(system, { assignmentId, judgement: false })).differences).toEqual([]);
  }
});
