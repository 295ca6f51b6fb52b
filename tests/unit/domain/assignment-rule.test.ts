import { describe, expect, test } from "vitest";
import { type AssignmentRule, ruleProblems, ruleSentence, zoneNote } from "@/lib/domain/assignment-rule";

const at = (iso: string) => new Date(iso);
const rule: AssignmentRule = {
  opensAt: at("2026-11-23T08:00:00Z"),
  dueAt: at("2026-11-27T16:00:00Z"),
  closesAt: at("2026-11-27T16:00:00Z"),
  attemptsAllowed: 1,
  attemptPolicy: "best",
  feedback: "after-close",
  judgement: false,
  timeLimitMinutes: null,
  atEnd: "hand-in",
  latePenaltyPercent: 0,
  gradesHeld: false,
  anonymous: false,
};
/** Saturday before, in a zone an hour ahead of UTC. */
const shown = { locale: "en-GB", timeZone: "Europe/Berlin", now: at("2026-11-21T12:00:00Z") };

describe("ruleSentence", () => {
  test("says the rule in class time", () => {
    expect(ruleSentence(rule, shown, "Class 8b")).toBe("Class 8b · opens Mon 9:00 · due Fri 17:00 · one attempt · feedback when it closes");
  });

  test("names the closing where it is not when the work is due", () => {
    const later = { ...rule, closesAt: at("2026-11-30T16:00:00Z"), attemptsAllowed: 3, feedback: "at-once", judgement: true } as const;
    expect(ruleSentence(later, shown)).toBe(
      "opens Mon 9:00 · due Fri 17:00 · closes Mon 30 Nov 17:00 · late work counts in full · 3 attempts, the best counts · credit at once, the key after the last attempt · with judgement",
    );
  });

  test.each([
    [1, "mean", "one attempt"],
    [2, "best", "2 attempts, the best counts"],
    [3, "last", "3 attempts, the last counts"],
    [2, "first", "2 attempts, the first counts"],
    [10, "mean", "10 attempts, their mean counts"],
  ] as const)("says which of %i attempts counts: %s", (attemptsAllowed, attemptPolicy, words) => {
    expect(ruleSentence({ ...rule, attemptsAllowed, attemptPolicy }, shown)).toContain(`due Fri 17:00 · ${words} · feedback`);
  });

  test("says when the key comes, where there are several attempts", () => {
    const said = (attemptsAllowed: number, gradesHeld = false) =>
      ruleSentence({ ...rule, feedback: "at-once", attemptsAllowed, gradesHeld }, shown)
        .split(" · ")
        .at(-1);
    expect([said(1), said(2), said(2, true)]).toEqual([
      "feedback at once",
      "credit at once, the key after the last attempt",
      "feedback when the grades are released",
    ]);
  });

  test("says that grades are held, and what is hidden until then", () => {
    const said = (change: Partial<AssignmentRule>) => ruleSentence({ ...rule, ...change }, shown).split("one attempt · ")[1];
    expect(said({ gradesHeld: true })).toBe("feedback when it has closed and the grades are released");
    expect(said({ gradesHeld: true, feedback: "never" })).toBe("no feedback, grades held until they are released");
    expect(said({ gradesHeld: true, anonymous: true, feedback: "at-once", judgement: true })).toBe(
      "feedback when the grades are released · names hidden from the teacher until then · with judgement",
    );
  });

  test("says so where there is no end", () => {
    const open = { ...rule, dueAt: null, closesAt: null, feedback: "never" } as const;
    expect(ruleSentence(open, shown)).toBe("opens Mon 9:00 · stays open · one attempt · no feedback");
    expect(ruleSentence({ ...open, dueAt: rule.dueAt }, shown)).toBe(
      "opens Mon 9:00 · due Fri 17:00 · stays open · late work counts in full · one attempt · no feedback",
    );
    expect(ruleSentence({ ...open, closesAt: rule.closesAt }, shown)).toBe("opens Mon 9:00 · closes Fri 17:00 · one attempt · no feedback");
  });

  test("says how long an attempt may take, and what lateness costs where work can be late", () => {
    const said = (change: Partial<AssignmentRule>) =>
      ruleSentence({ ...rule, ...change }, shown)
        .replace("opens Mon 9:00 · due Fri 17:00", "…")
        .split(" · one attempt")[0];
    expect(said({ timeLimitMinutes: 40 })).toBe("… · 40 minutes from the start, then handed in");
    expect(said({ timeLimitMinutes: 1, latePenaltyPercent: 10 })).toBe("… · 1 minute from the start, then handed in");
    expect(said({ timeLimitMinutes: 40, atEnd: "late", latePenaltyPercent: 10 })).toBe(
      "… · 40 minutes from the start, then late · late work loses 10\u00a0%",
    );
    expect(said({ closesAt: null, latePenaltyPercent: 10 })).toBe("… · stays open · late work loses 10\u00a0%");
  });

  test("looks back at what has passed", () => {
    const sentenceAt = (now: string) => ruleSentence(rule, { ...shown, now: at(now) });
    expect(sentenceAt("2026-11-23T08:00:30Z")).toMatch(/^opens now · due Fri 17:00/);
    expect(sentenceAt("2026-11-25T08:00:00Z")).toMatch(/^opened Mon 9:00 · due Fri 17:00/);
    expect(sentenceAt("2026-11-27T16:00:00Z")).toMatch(/^opened Mon 9:00 · closed today 17:00/);
    const late = ruleSentence({ ...rule, closesAt: at("2026-12-01T16:00:00Z") }, { ...shown, now: at("2026-11-29T16:00:00Z") });
    expect(late).toMatch(/was due Fri 17:00 · closes Tue 17:00/);
  });
});

describe("zoneNote", () => {
  const moments = [rule.opensAt];
  test("is silent for a reader whose clock shows the same", () => {
    expect(zoneNote(moments, shown, "Europe/Berlin")).toBeNull();
    expect(zoneNote(moments, shown, "Europe/Paris")).toBeNull();
  });
  test("names the class's zone for another", () => {
    expect(zoneNote(moments, shown, "America/New_York")).toBe("Times are by the class’s clock: Central European Time.");
    expect(zoneNote([], shown, "America/New_York")).not.toBeNull();
  });
});

describe("ruleProblems", () => {
  test("finds none in a good rule, with or without an end", () => {
    expect(ruleProblems(rule)).toEqual({});
    expect(ruleProblems({ ...rule, dueAt: null, closesAt: null, feedback: "at-once" })).toEqual({});
  });
  test("says of each field what is wrong", () => {
    expect(ruleProblems({ ...rule, dueAt: rule.opensAt })).toEqual({ dueAt: expect.stringContaining("not after the opening") });
    expect(ruleProblems({ ...rule, closesAt: rule.opensAt })).toEqual({ closesAt: expect.stringContaining("not after the opening") });
    expect(ruleProblems({ ...rule, closesAt: at("2026-11-26T16:00:00Z") })).toEqual({
      closesAt: expect.stringContaining("before the work is due"),
    });
    expect(ruleProblems({ ...rule, closesAt: null })).toEqual({ feedback: expect.stringContaining("closing time") });
  });
  test("compares class times as text", () => {
    const draft = {
      opensAt: "2026-11-23T09:00",
      dueAt: "2026-11-22T17:00",
      closesAt: "2026-11-22T17:00",
      feedback: "after-close",
    } as const;
    expect(Object.keys(ruleProblems<string>(draft))).toEqual(["dueAt", "closesAt"]);
  });
});
