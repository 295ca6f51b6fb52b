import { afterAll, beforeAll, expect, test } from "vitest";
import { asSystem } from "@/lib/access/system";
import { continueRegrade } from "@/lib/commands/continue-regrade";
import { db } from "@/lib/db/client";
import { listUnfinishedRegrades } from "@/lib/db/regrades";
import { auditAssignment } from "@/scripts/audit-assignment";
import { FACT, hours, MAYBE, SAID } from "../../factories/graded-class";
import { currentGrades, makeHandedIn, nextKey } from "../../factories/regrading";
import { killedServer } from "../../support/killed-server";

// A process with a regrade under way at each named point is killed outright.
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
const killed = killedServer({
  server: "regrading-server",
  program: new URL("../../support/regrading-server.ts", import.meta.url),
  gate: 4712,
  points: POINTS,
});

beforeAll(killed.install);
afterAll(killed.remove);

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
  await killed.stopAt(name, subjects[POINTS[name]?.subject ?? "id"]);
  return { ...made, name, keyVersionId, assignmentId };
}

test("the server killed at any point of a regrade leaves the old grades or the new, and it goes on by itself", {
  timeout: 120_000,
}, async () => {
  const cases = await Promise.all(NAMES.map(makeCase));
  const applies = cases.map(({ editor, keyVersionId }) => ({ editor, keyVersionId }));
  const written = await killed.killAtEveryPoint({ applies, now: hours(1) }, { table: "assignments", id: cases[0]?.assignmentId });
  expect(written).toBeNull();

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
