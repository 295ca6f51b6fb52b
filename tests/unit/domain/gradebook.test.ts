import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countedShare,
  GRADE_STATES,
  type GradeCell,
  type GradeRecord,
  gradeCell,
  meanShare,
  shareText,
  toldApart,
  withWaiting,
} from "@/lib/domain/gradebook";
import { packStudent, unpackStudent } from "@/lib/domain/packed-grades";

const NOW = new Date("2026-11-25T10:00:00Z");
const past = new Date(NOW.getTime() - 1);
const later = new Date(NOW.getTime() + 1);
const NOTHING: GradeRecord = { attemptId: null, total: null, possible: null, late: false, excused: false };
const GRADED: GradeRecord = { ...NOTHING, attemptId: "x", total: 1500, possible: 2000, late: true };

const stateOf = (record: GradeRecord, { closesAt = past, joinedAt = new Date(0), anonymous = false }: Partial<Parts> = {}) =>
  gradeCell({ closesAt, anonymous }, { record, joinedAt }, NOW).state;
type Parts = { closesAt: Date | null; joinedAt: Date; anonymous: boolean };

test("how a student stands with an assignment", () => {
  expect(stateOf(GRADED)).toBe("graded");
  expect(stateOf({ ...NOTHING, attemptId: "x", excused: true })).toBe("excused");
  expect(stateOf(NOTHING)).toBe("missing");
  expect(stateOf(NOTHING, { closesAt: NOW })).toBe("missing");
  expect(stateOf(NOTHING, { closesAt: later })).toBe("open");
  expect(stateOf(NOTHING, { closesAt: null })).toBe("open");
  // who has more time is not missing before their own closing
  expect(stateOf({ ...NOTHING, closesAt: later }, { closesAt: NOW })).toBe("open");
  expect(stateOf({ ...NOTHING, closesAt: NOW }, { closesAt: past })).toBe("missing");
  expect(stateOf({ ...NOTHING, attemptId: "x" })).toBe("closing");
  expect(stateOf(NOTHING, { joinedAt: past })).toBe("joined-later");
  expect(stateOf(GRADED, { joinedAt: NOW })).toBe("graded");
});

test("where names are hidden no cell says anything", () => {
  for (const record of [GRADED, NOTHING, { ...NOTHING, excused: true }])
    expect(gradeCell({ closesAt: past, anonymous: true }, { record, joinedAt: past }, NOW)).toEqual({
      state: "hidden",
      attemptId: null,
      total: null,
      possible: null,
      late: false,
    });
});

test("missing work counts as nothing, and only graded work counts beside it", () => {
  const shareOf = (state: GradeCell["state"]) => countedShare({ state, total: 1500, possible: 2000 });
  expect(GRADE_STATES.filter((state) => shareOf(state) !== null)).toEqual(["graded", "missing"]);
  expect([shareOf("graded"), shareOf("missing")]).toEqual([0.75, 0]);
  expect(countedShare({ state: "graded", total: 0, possible: 0 })).toBeNull();
});

test("the mean of what counts", () => {
  expect(meanShare([0.5, null, 1])).toBe(0.75);
  expect(meanShare([null])).toBeNull();
  expect(shareText(0.834)).toBe("83\u00a0%");
});

describe("titles", () => {
  test("are told apart where they are equal", () => {
    expect(toldApart(["Pool", "Sleep", "Pool", "Pool, no. 1"])).toEqual(["Pool, no. 2", "Sleep", "Pool, no. 3", "Pool, no. 1"]);
  });
  test("are all different", () => {
    const title = fc.constantFrom("A", "B", "A, no. 1", "A, no. 2");
    fc.assert(
      fc.property(fc.array(title), (titles) => {
        expect(new Set(toldApart(titles)).size).toBe(titles.length);
      }),
    );
  });
});

test("a row arrives in the browser as it was sent", () => {
  const number = fc.option(fc.nat(100_000), { nil: null });
  const cell = fc.record({
    state: fc.constantFrom(...GRADE_STATES),
    attemptId: fc.option(fc.uuid(), { nil: null }),
    total: number,
    possible: number,
    late: fc.boolean(),
  });
  const row = fc.record({ studentId: fc.uuid(), name: fc.string(), number: fc.nat(), alike: fc.boolean(), cells: fc.array(cell) });
  fc.assert(
    fc.property(row, (student) => {
      expect(unpackStudent(packStudent(student))).toEqual(student);
    }),
  );
});

test("cells that wait for a mark are marked, and nothing else", () => {
  const cells: GradeCell[] = [
    { state: "graded", attemptId: "x", total: 1500, possible: 2000, late: false },
    { state: "missing", attemptId: null, total: null, possible: null, late: false },
  ];
  const students = ["s", "t"].map((studentId) => ({ studentId, name: "Ana", number: 1, alike: false, cells }));
  const assignments = [{ assignmentId: "a" }, { assignmentId: "b" }];
  expect(withWaiting(students, assignments, [])).toBe(students);
  const waiting = [
    { assignmentId: "a", studentId: "s" },
    { assignmentId: "b", studentId: "s" },
  ];
  const marked = withWaiting(students, assignments, waiting);
  expect(marked.map((row) => row.cells.map((one) => one.waits ?? false))).toEqual([
    [true, false],
    [false, false],
  ]);
  for (const row of marked) expect(unpackStudent(packStudent(row))).toEqual(row);
});
