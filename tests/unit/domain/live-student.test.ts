import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countStates,
  isUnderWay,
  type LiveRecord,
  type LiveStudent,
  liveNews,
  liveStudent,
  OFFLINE_AFTER,
  READING_MINUTES,
  STUCK_AFTER_MINUTES,
  withNews,
} from "@/lib/domain/live-student";

const NOW = new Date("2026-11-25T10:00:00Z");
const before = (ms: number) => new Date(NOW.getTime() - ms);
const minutes = (count: number) => count * 60_000;

const record = (more: Partial<LiveRecord> = {}): LiveRecord => ({
  studentId: "ana",
  name: "Ana",
  number: 1,
  alike: false,
  excused: false,
  attemptId: "attempt",
  startedAt: before(minutes(20)),
  submittedAt: null,
  answers: 9,
  at: 7,
  savedAt: before(minutes(1)),
  seenAt: before(1000),
  ...more,
});
const stateOf = (more: Partial<LiveRecord>) => liveStudent(record(more), NOW).state;
const NONE = { attemptId: null, startedAt: null, answers: 0, at: null, savedAt: null, seenAt: null };

describe("how a student stands", () => {
  test("at work while the page is open and something changes", () => {
    expect(liveStudent(record(), NOW)).toMatchObject({ state: "working", answers: 9, at: 7, quietMinutes: null });
  });
  test("stuck after some minutes without a change, with the page open", () => {
    expect(stateOf({ savedAt: before(minutes(STUCK_AFTER_MINUTES) - 1) })).toBe("working");
    expect(liveStudent(record({ savedAt: before(minutes(STUCK_AFTER_MINUTES)) }), NOW)).toMatchObject({
      state: "stuck",
      quietMinutes: STUCK_AFTER_MINUTES,
    });
  });
  test("before the first answer they read", () => {
    const reading = { answers: 0, at: null, savedAt: null };
    expect(stateOf({ ...reading, startedAt: before(minutes(READING_MINUTES) - 1) })).toBe("working");
    expect(stateOf({ ...reading, startedAt: before(minutes(READING_MINUTES)) })).toBe("stuck");
  });
  test("offline when no page has been seen for a while", () => {
    expect(stateOf({ seenAt: before(OFFLINE_AFTER) })).toBe("working");
    expect(stateOf({ seenAt: before(OFFLINE_AFTER + 1) })).toBe("offline");
    expect(stateOf({ seenAt: null })).toBe("offline");
  });
  test("who has just started or saved is here, whatever is known of their page", () => {
    expect(stateOf({ seenAt: null, savedAt: before(1000) })).toBe("working");
    expect(stateOf({ seenAt: null, savedAt: null, answers: 0, startedAt: before(1000) })).toBe("working");
  });
  test("finished, not started, excused", () => {
    expect(stateOf({ submittedAt: NOW, seenAt: null })).toBe("finished");
    expect(stateOf(NONE)).toBe("absent");
    expect(stateOf({ ...NONE, excused: true })).toBe("excused");
    expect(stateOf({ excused: true })).toBe("working");
  });
  test("says nothing new while nothing changes but the clock", () => {
    const later = new Date(NOW.getTime() + 900);
    expect(liveStudent(record(), later)).toEqual(liveStudent(record(), NOW));
  });
});

const student = fc.record({
  studentId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  state: fc.constantFrom("working" as const, "stuck" as const, "finished" as const),
  answers: fc.nat(5),
});
const whole = (one: { studentId: string; state: "working" | "stuck" | "finished"; answers: number }): LiveStudent => ({
  ...{ name: one.studentId, number: 1, alike: false, attemptId: one.studentId, at: null, savedAt: null, quietMinutes: null },
  ...one,
});
const room = fc.uniqueArray(student, { selector: (one) => one.studentId }).map((students) => students.map(whole));
const byId = (students: readonly LiveStudent[]) => [...students].sort((one, other) => one.studentId.localeCompare(other.studentId));

describe("news", () => {
  test("bring any page to what stands now", () => {
    fc.assert(
      fc.property(room, room, (old, now) => {
        const news = liveNews(old, now);
        expect(byId(news ? withNews(old, news) : old)).toEqual(byId(now));
      }),
    );
  });
  test("leave everybody in their place", () => {
    fc.assert(
      fc.property(room, room, (old, now) => {
        const after = withNews(old, { all: now }).map(({ studentId }) => studentId);
        const stay = old.map(({ studentId }) => studentId).filter((id) => after.includes(id));
        expect(after.slice(0, stay.length)).toEqual(stay);
      }),
    );
  });
  test("are none where nothing has changed, and name only who has", () => {
    const [ana, ben] = [whole({ studentId: "a", state: "working", answers: 1 }), whole({ studentId: "b", state: "working", answers: 1 })];
    expect(liveNews([ana, ben], [{ ...ana }, { ...ben }])).toBeNull();
    expect(liveNews([ana, ben], [ana, { ...ben, answers: 2 }])).toEqual({ changed: [{ ...ben, answers: 2 }] });
    expect(liveNews([ana, ben], [ana])).toEqual({ all: [ana] });
  });
});

test("counts are of everybody, and work under way is all that is open", () => {
  fc.assert(
    fc.property(room, (students) => {
      const counts = countStates(students);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(students.length);
      expect(students.filter(isUnderWay).length).toBe(counts.working + counts.stuck + counts.offline);
    }),
  );
});
