import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { adjustment, connect, grade, insert, makeWorld, regrade, reopening } from "./world";

// The world's attempt: two items worth 2000 and 1000, of which the machine gave 2000 and 0. Expected values are worked out by hand.

const client = await connect();
const w = await makeWorld(client);
const onAttempt = { attempt_id: w.submitted };
const onItem = (item_id: string) => ({ ...onAttempt, item_id });

type Grade = {
  number: number;
  points: (number | null)[];
  machine_total: number;
  possible: number;
  total: number;
  excused: boolean;
  lateness_waived: boolean;
};

/** Reads the grades of the world's student in its assignment after some statements, and takes all of it back. */
async function gradesAfter(statements: string[], { view = "current_grades" }: { view?: "current_grades" | "counted_grades" } = {}) {
  await client.query("BEGIN");
  try {
    for (const statement of statements) await client.query(statement);
    const columns = "number, points, machine_total, possible, total, excused, lateness_waived";
    const where = `assignment_id = '${w.assignment}' AND student_id = '${w.student}'`;
    return (await client.query<Grade>(`SELECT ${columns} FROM ${view} WHERE ${where} ORDER BY number`)).rows;
  } finally {
    await client.query("ROLLBACK");
  }
}

async function gradeAfter(...statements: string[]) {
  const [grade, ...more] = await gradesAfter(statements);
  expect(more).toEqual([]);
  return grade;
}

const setAssignment = (change: string) => `UPDATE assignments SET ${change} WHERE id = '${w.assignment}'`;
/** Rows that are fixed are made otherwise here by the flag of erasing: only the view is looked at. */
const late = [
  `SELECT set_config('sourcework.erasing', 'on', true)`,
  `UPDATE attempts SET late = true WHERE id = '${w.submitted}'`,
  `SELECT set_config('sourcework.erasing', '', true)`,
];
const liftLast = `INSERT INTO adjustments (assignment_id, attempt_id, kind, reason, made_at, lifts_id)
  SELECT assignment_id, attempt_id, 'lift', 'taken back', now(), id FROM adjustments WHERE assignment_id = '${w.assignment}' AND kind <> 'lift' ORDER BY id DESC LIMIT 1`;

test("without adjustments it is the machine's; an adjustment that was lifted says nothing", async () => {
  expect(await gradeAfter()).toEqual({
    number: 1,
    points: [2000, 0],
    machine_total: 2000,
    possible: 3000,
    total: 2000,
    excused: false,
    lateness_waived: false,
  });
});

describe("items", () => {
  test("an override and a rubric mark take the machine's place", async () => {
    expect(await gradeAfter(adjustment(w, { kind: "override-item", ...onItem(w.item1), points: 750 }))).toMatchObject({
      points: [2000, 750],
      possible: 3000,
      total: 2750,
    });
    expect(await gradeAfter(adjustment(w, { kind: "rubric-mark", ...onItem(w.item0), points: 0 }))).toMatchObject({
      points: [0, 0],
      possible: 3000,
      total: 0,
    });
  });
  test("the later of two counts, whichever of the two kinds it is", async () => {
    const first = adjustment(w, { kind: "rubric-mark", ...onItem(w.item1), points: 300 });
    const second = adjustment(w, { kind: "override-item", ...onItem(w.item1), points: 900 });
    expect(await gradeAfter(first, second)).toMatchObject({ points: [2000, 900], total: 2900 });
    expect(await gradeAfter(second, first)).toMatchObject({ points: [2000, 300], total: 2300 });
  });
  test("lifting the later brings the earlier back; lifting both, the machine's", async () => {
    const both = [300, 900].map((points) => adjustment(w, { kind: "override-item", ...onItem(w.item1), points }));
    expect(await gradeAfter(...both, liftLast)).toMatchObject({ points: [2000, 300], total: 2300 });
    const [only = ""] = both;
    expect(await gradeAfter(only, liftLast)).toMatchObject({ points: [2000, 0], total: 2000 });
  });
  test("an excused item counts neither as earned nor as possible, whatever was given for it", async () => {
    expect(await gradeAfter(adjustment(w, { kind: "excuse-item", ...onItem(w.item0) }))).toMatchObject({
      points: [null, 0],
      possible: 1000,
      total: 0,
    });
    const override = adjustment(w, { kind: "override-item", ...onItem(w.item0), points: 1500 });
    expect(await gradeAfter(override, adjustment(w, { kind: "excuse-item", ...onItem(w.item0) }))).toMatchObject({
      points: [null, 0],
      possible: 1000,
    });
  });
  test("a dropped item falls out for everybody, and comes back when the drop is lifted", async () => {
    const drop = adjustment(w, { kind: "drop-item", item_id: w.item1 });
    expect(await gradeAfter(drop)).toMatchObject({ points: [2000, null], possible: 2000, total: 2000 });
    expect(await gradeAfter(drop, liftLast)).toMatchObject({ points: [2000, 0], possible: 3000, total: 2000 });
  });
  test("points below nothing count with the others, and no attempt comes to less than nothing", async () => {
    const [costly, ruinous] = [handedIn(2, "{2000,-1500}"), handedIn(2, "{500,-2000}")];
    expect((await gradesAfter(costly))[1]).toMatchObject({ points: [2000, -1500], machine_total: 500, possible: 3000, total: 500 });
    expect((await gradesAfter(ruinous))[1]).toMatchObject({ points: [500, -2000], machine_total: 0, possible: 3000, total: 0 });
    const drop = adjustment(w, { kind: "drop-item", item_id: w.item1 });
    expect((await gradesAfter([...ruinous, drop]))[1]).toMatchObject({
      points: [500, null],
      machine_total: 500,
      possible: 2000,
      total: 500,
    });
  });
  test("every item dropped: nothing of nothing", async () => {
    const drops = [w.item0, w.item1].map((item_id) => adjustment(w, { kind: "drop-item", item_id }));
    expect(await gradeAfter(...drops)).toMatchObject({ points: [null, null], machine_total: 0, possible: 0, total: 0 });
  });
  test("what is decided about one attempt leaves another alone", async () => {
    const other = handedIn(2, "{1000,1000}");
    const grades = await gradesAfter([
      ...other,
      adjustment(w, { kind: "override-item", ...onItem(w.item1), points: 1000 }),
      adjustment(w, { kind: "excuse-item", ...onItem(w.item0) }),
    ]);
    expect(grades).toMatchObject([{ points: [null, 1000] }, { points: [1000, 1000], possible: 3000, total: 2000 }]);
  });
});

describe("attempts", () => {
  test("an overridden total takes the place of the sum, and lets the items stand", async () => {
    expect(await gradeAfter(adjustment(w, { kind: "override-attempt", ...onAttempt, points: 2500 }))).toMatchObject({
      points: [2000, 0],
      machine_total: 2000,
      total: 2500,
    });
    expect(await gradeAfter(adjustment(w, { kind: "override-attempt", ...onAttempt, points: 2500 }), liftLast)).toMatchObject({
      total: 2000,
    });
  });
  test("lateness costs its share of the total, of an overridden one too, until it is waived", async () => {
    const penalty = setAssignment("late_penalty_percent = 15");
    expect(await gradeAfter(penalty)).toMatchObject({ total: 2000 });
    expect(await gradeAfter(penalty, ...late)).toMatchObject({ machine_total: 2000, total: 1700, lateness_waived: false });
    expect(await gradeAfter(penalty, ...late, adjustment(w, { kind: "override-attempt", ...onAttempt, points: 1000 }))).toMatchObject({
      total: 850,
    });
    const waived = adjustment(w, { kind: "waive-lateness", ...onAttempt });
    expect(await gradeAfter(penalty, ...late, waived)).toMatchObject({ total: 2000, lateness_waived: true });
    expect(await gradeAfter(penalty, ...late, waived, liftLast)).toMatchObject({ total: 1700, lateness_waived: false });
    expect(await gradeAfter(...late)).toMatchObject({ total: 2000 });
  });
  test("half a thousandth of a point rounds up", async () => {
    const odd = adjustment(w, { kind: "override-attempt", ...onAttempt, points: 1001 });
    expect(await gradeAfter(setAssignment("late_penalty_percent = 50"), ...late, odd)).toMatchObject({ total: 501 });
  });
});

/** Statements that hand in another attempt of the world's student, with these points by the world's key. */
function handedIn(number: number, points: string): string[] {
  const attempt_id = randomUUID();
  const at = "2026-11-03T09:00:00Z";
  return [
    insert("attempts", {
      id: attempt_id,
      assignment_id: w.assignment,
      student_id: w.student,
      number,
      started_at: at,
      submitted_at: at,
      handed_in_by: "student",
    }),
    insert("grades", { attempt_id, number: 0, key_version_id: w.key, grader_version: 1, points, graded_at: at }),
  ];
}

describe("which attempt counts", () => {
  const counted = (...statements: string[]) => gradesAfter(statements, { view: "counted_grades" });
  const last = setAssignment("attempt_policy = 'last'");
  const first = setAssignment("attempt_policy = 'first'");
  const mean = setAssignment("attempt_policy = 'mean'");

  test("best: the highest total; last: the highest number", async () => {
    const worse = handedIn(2, "{1000,0}");
    expect(await counted(...worse)).toMatchObject([{ number: 1, total: 2000 }]);
    expect(await counted(...worse, last)).toMatchObject([{ number: 2, total: 1000 }]);
    expect(await counted(...handedIn(2, "{2000,1000}"))).toMatchObject([{ number: 2, total: 3000 }]);
  });
  test("of two equally good ones the later", async () => {
    expect(await counted(...handedIn(2, "{1000,1000}"))).toMatchObject([{ number: 2, total: 2000 }]);
  });
  test("best looks at the share of what could be had, so that an item excused on one attempt favours none", async () => {
    // 2000 of 2000 on the first, 2500 of 3000 on the second
    const excused = adjustment(w, { kind: "excuse-item", ...onItem(w.item1) });
    expect(await counted(...handedIn(2, "{2000,500}"), excused)).toMatchObject([{ number: 1, total: 2000, possible: 2000 }]);
    expect(await counted(...handedIn(2, "{2000,1000}"), excused)).toMatchObject([{ number: 2, total: 3000 }]);
    // of which nothing counts is no better than anything
    const nothing = [w.item0, w.item1].map((item_id) => adjustment(w, { kind: "excuse-item", ...onItem(item_id) }));
    expect(await counted(...handedIn(2, "{0,0}"), ...nothing)).toMatchObject([{ number: 2, possible: 3000 }]);
  });
  test("first: the lowest number", async () => {
    expect(await counted(...handedIn(2, "{2000,1000}"), first)).toMatchObject([{ number: 1, total: 2000 }]);
  });
  test("mean: the mean share of all, of what the newest could have had", async () => {
    expect(await counted(mean)).toMatchObject([{ number: 1, total: 2000, possible: 3000 }]);
    expect(await counted(...handedIn(2, "{2000,1000}"), mean)).toMatchObject([
      { number: 2, total: 2500, possible: 3000, machine_total: 3000 },
    ]);
    expect(await counted(...handedIn(2, "{2000,1000}"), ...handedIn(3, "{0,0}"), mean)).toMatchObject([
      { number: 3, total: 1667, points: [0, 0] },
    ]);
    // (2000 of 2000 + 1000 of 3000) / 2 of 3000
    const excused = adjustment(w, { kind: "excuse-item", ...onItem(w.item1) });
    expect(await counted(...handedIn(2, "{1000,0}"), excused, mean)).toMatchObject([{ number: 2, total: 2000, possible: 3000 }]);
    const excusedAttempt = adjustment(w, { kind: "excuse-attempt", ...onAttempt });
    expect(await counted(...handedIn(2, "{1000,0}"), excusedAttempt, mean)).toMatchObject([{ number: 2, total: 1000 }]);
  });
  test.each(["best", "last", "first", "mean"])(
    "%s: a superseded attempt does not count, and the one in its place stands where it stood",
    async (policy) => {
      const again = handedIn(2, "{1000,0}");
      const [attempt = "", graded = ""] = again;
      const id = /'([0-9a-f-]{36})'/.exec(attempt)?.[1] ?? "";
      // the reopening is written while the attempt is open
      const statements = [
        setAssignment(`attempt_policy = '${policy}'`),
        insert("attempts", { id, assignment_id: w.assignment, student_id: w.student, number: 2, started_at: "2026-11-03" }),
        reopening({ attempt_id: id, supersedes_id: w.submitted }),
      ];
      expect(await counted(...statements)).toEqual([]);
      const submitted = `UPDATE attempts SET submitted_at = now(), handed_in_by = 'student' WHERE id = '${id}'`;
      expect(await counted(...statements, submitted, graded)).toMatchObject([{ number: 2, total: 1000 }]);
      const third = handedIn(3, "{2000,1000}");
      const total = { best: 3000, last: 3000, first: 1000, mean: 2000 }[policy];
      expect(await counted(...statements, submitted, graded, ...third)).toMatchObject([{ total }]);
      expect(await gradesAfter([...statements, submitted, graded])).toMatchObject([{ number: 1, total: 2000 }, { number: 2 }]);
    },
  );
  test("best looks at the total after what people decided", async () => {
    const raised = adjustment(w, { kind: "override-attempt", ...onAttempt, points: 2900 });
    expect(await counted(...handedIn(2, "{2000,500}"), raised)).toMatchObject([{ number: 1, total: 2900 }]);
  });
  test("an excused attempt does not count; with no other the student has no grade", async () => {
    const excused = adjustment(w, { kind: "excuse-attempt", ...onAttempt });
    expect(await counted(...handedIn(2, "{0,0}"), excused)).toMatchObject([{ number: 2, total: 0 }]);
    expect(await counted(excused)).toEqual([]);
    expect(await counted(excused, liftLast)).toMatchObject([{ number: 1 }]);
    expect(await gradeAfter(excused)).toMatchObject({ excused: true, total: 2000 });
  });
  test("an attempt that is not handed in has no grade", async () => {
    const open = insert("attempts", { assignment_id: w.assignment, student_id: w.student, number: 2, started_at: "2026-11-03" });
    expect(await counted(open, last)).toMatchObject([{ number: 1 }]);
  });
});

test("the grade with the highest number counts, by its own key", async () => {
  expect(await gradeAfter(regrade(w), grade(w))).toMatchObject({ points: [2000, 3000], possible: 5000, total: 5000 });
  const done = `UPDATE regrades SET up = 1, down = 0, same = 0, done_at = now() WHERE done_at IS NULL`;
  const back = [
    regrade(w, { number: 3, key_version_id: w.key, from_key_version_id: w.nextKey }),
    grade(w, { number: 3, key_version_id: w.key, points: "{2000,0}" }),
  ];
  expect(await gradeAfter(regrade(w), grade(w), done, ...back)).toMatchObject({ possible: 3000, total: 2000 });
});

test("an item that the key drops counts for nothing", async () => {
  const key = randomUUID();
  const entry = (item_id: string, points: number, dropped: string) =>
    insert("key_entries", { key_version_id: key, item_id, key: "{}", points, dropped });
  const statements = [
    insert("key_versions", { id: key, lesson_version_id: w.lessonVersion, number: 9 }),
    entry(w.item0, 2000, "false"),
    entry(w.item1, 1000, "true"),
    `UPDATE key_versions SET published_at = now() WHERE id = '${key}'`,
    regrade(w, { key_version_id: key }),
    grade(w, { key_version_id: key, points: "{2000,NULL}" }),
  ];
  expect(await gradeAfter(...statements)).toMatchObject({ points: [2000, null], possible: 2000, total: 2000 });
});

test("the views say what is live: who decided, why, and on which place", async () => {
  await client.query("BEGIN");
  try {
    await client.query(adjustment(w, { kind: "override-item", ...onItem(w.item1), points: 750 }));
    const { rows } = await client.query(
      `SELECT kind, item_position, points, reason, made_by_id FROM live_adjustments WHERE assignment_id = $1`,
      [w.assignment],
    );
    expect(rows).toEqual([{ kind: "override-item", item_position: 1, points: 750, reason: "because", made_by_id: w.owner }]);
  } finally {
    await client.query("ROLLBACK");
  }
});
