import { expect, test } from "vitest";
import { assignFormSchema } from "@/lib/domain/assignment";
import { GRADE_RELEASES, gradeReleaseOf, heldBy } from "@/lib/domain/assignment-rule";
import { daysLater, isClassTime } from "@/lib/domain/class-time";

const form = {
  lessonId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
  classId: "6f9619ff-8b86-4d01-b42d-00cf4fc964fe",
  opensAt: "2026-11-23T09:00",
  dueAt: "2026-11-27T17:00",
  closesAt: "2026-11-27T17:00",
  attemptsAllowed: "1",
  attemptPolicy: "best",
  feedback: "after-close",
  judgement: "off",
  timeLimitMinutes: "",
  atEnd: "hand-in",
  latePenaltyPercent: "0",
  release: "open",
};
const fieldsOf = (change: object) =>
  assignFormSchema.safeParse({ ...form, ...change }).error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a form's words become a rule", () => {
  expect(assignFormSchema.parse({ ...form, dueAt: "", judgement: "on" })).toMatchObject({
    dueAt: null,
    attemptsAllowed: 1,
    attemptPolicy: "best",
    judgement: true,
    gradesHeld: false,
    anonymous: false,
  });
  expect(assignFormSchema.parse({ ...form, release: "held" })).toMatchObject({ gradesHeld: true, anonymous: false });
  expect(assignFormSchema.parse({ ...form, release: "anonymous" })).toMatchObject({ gradesHeld: true, anonymous: true });
});

test("a time limit is a number of whole minutes, or none", () => {
  expect(assignFormSchema.parse(form)).toMatchObject({ timeLimitMinutes: null, atEnd: "hand-in", latePenaltyPercent: 0 });
  const limited = { ...form, timeLimitMinutes: " 40 ", atEnd: "late", latePenaltyPercent: "10" };
  expect(assignFormSchema.parse(limited)).toMatchObject({ timeLimitMinutes: 40, atEnd: "late", latePenaltyPercent: 10 });
  for (const timeLimitMinutes of ["0", "-5", "601", "1e9", "2.5", "soon", "NaN", "Infinity"])
    expect(fieldsOf({ timeLimitMinutes })).toEqual([["timeLimitMinutes", expect.stringContaining("whole minutes")]]);
  expect(fieldsOf({ atEnd: "explode" })?.[0]?.[0]).toBe("atEnd");
  for (const latePenaltyPercent of ["-1", "101", "x"]) expect(fieldsOf({ latePenaltyPercent })?.[0]?.[0]).toBe("latePenaltyPercent");
});

test("a choice of holding is what its rule says", () => {
  expect(GRADE_RELEASES.map((release) => gradeReleaseOf(heldBy(release)))).toEqual(GRADE_RELEASES);
});

test("each wrong field has its sentence", () => {
  expect(fieldsOf({ classId: "" })).toEqual([["classId", "Choose a class."]]);
  expect(fieldsOf({ opensAt: "" })).toEqual([["opensAt", "Give a date and a time."]]);
  expect(fieldsOf({ dueAt: "2026-02-30T10:00" })?.[0]).toEqual(["dueAt", "Give a date and a time."]);
  expect(fieldsOf({ dueAt: "2026-11-01T10:00" })).toEqual([["dueAt", expect.stringContaining("not after the opening")]]);
  expect(fieldsOf({ closesAt: "" })).toEqual([["feedback", expect.stringContaining("closing time")]]);
  expect(fieldsOf({ release: "later" })?.[0]?.[0]).toBe("release");
  expect(fieldsOf({ attemptsAllowed: "11" })?.[0]?.[0]).toBe("attemptsAllowed");
});

test("class times are days that exist, and days are counted by the calendar", () => {
  expect(["2026-02-28T23:59", "2026-02-29T10:00", "2026-13-01T10:00", "2026-01-01T24:00", "2026-01-01 10:00", ""].map(isClassTime)).toEqual(
    [true, false, false, false, false, false],
  );
  expect(daysLater("2026-12-28T08:05", 7, "17:00")).toBe("2027-01-04T17:00");
});
