import { expect, test } from "vitest";
import { feedbackReleased, isClosed, isOpen, type StudentAssignment, standingOf } from "@/lib/domain/attempt";
import { placeOf } from "@/lib/domain/reading";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));
const assignment: StudentAssignment = {
  assignmentId: "a",
  title: "Who says so?",
  articleTitle: "A bridge",
  kinds: ["sort-the-claims"],
  className: "8b",
  timeZone: "Europe/Berlin",
  opensAt: at(8),
  dueAt: null,
  closesAt: at(12),
  attemptsAllowed: 2,
  attemptPolicy: "best",
  feedback: "after-close",
  judgement: false,
  timeLimitMinutes: null,
  atEnd: "hand-in",
  latePenaltyPercent: 0,
  gradesHeld: false,
  anonymous: false,
  claims: 3,
  attempts: 0,
  excuse: null,
  overAt: at(12),
  newest: null,
};
const newest = { attemptId: "x", stopsAt: at(12), answers: 3, reopened: false };
const handedIn = { attempts: 1, newest: { ...newest, submittedAt: at(9) } };

test("open from the opening on, closed from the close on", () => {
  expect([7, 8, 11, 12].map((hour) => isOpen(assignment, at(hour)))).toEqual([false, true, true, false]);
  expect([11, 12].map((hour) => isClosed(assignment, at(hour)))).toEqual([false, true]);
  expect(isClosed({ closesAt: null }, at(23))).toBe(false);
});

test("what a student can do follows from the times and the attempts", () => {
  const going = { attempts: 1, newest: { ...newest, submittedAt: null } };
  expect([7, 8, 12].map((hour) => standingOf(assignment, at(hour)))).toEqual(["not-open", "start", "missed"]);
  expect([8, 12].map((hour) => standingOf({ ...assignment, ...going }, at(hour)))).toEqual(["go-on", "waiting"]);
  const limited = { ...going, newest: { ...going.newest, stopsAt: at(10) } };
  expect([9, 10].map((hour) => standingOf({ ...assignment, ...limited }, at(hour)))).toEqual(["go-on", "waiting"]);
  expect([9, 12].map((hour) => standingOf({ ...assignment, ...handedIn }, at(hour)))).toEqual(["again", "done"]);
  expect(standingOf({ ...assignment, ...handedIn, attemptsAllowed: 1 }, at(9))).toBe("done");
});

test("feedback comes at once, once nobody can answer any more, or never", () => {
  const released = (feedback: StudentAssignment["feedback"]) =>
    [12, 13].map((hour) => feedbackReleased({ ...assignment, feedback }, at(hour)));
  expect([released("at-once"), released("after-close"), released("never")]).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
});

test("no feedback comes while grades are held", () => {
  const feedback = ["at-once", "after-close", "never"] as const;
  expect(feedback.map((when) => feedbackReleased({ ...assignment, feedback: when, gradesHeld: true }, at(13)))).toEqual([
    false,
    false,
    false,
  ]);
});

test("the place is the next open claim after the one answered last, else the first open one, else the last answered", () => {
  const claims = ["a", "b", "c", "d"].map((itemId) => ({ itemId, ranges: [] }));
  const answered = (...items: string[]) => Object.fromEntries(items.map((item) => [item, { class: "attribution" }]));
  expect(placeOf(claims, {}, null)).toBe(0);
  expect(placeOf(claims, answered("b"), "b")).toBe(2);
  expect(placeOf(claims, answered("a", "c", "d"), "d")).toBe(1);
  expect(placeOf(claims, answered("a", "b", "c", "d"), "b")).toBe(1);
});
