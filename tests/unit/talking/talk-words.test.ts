import { describe, expect, test } from "vitest";
import { questionFor, reasonInWords } from "@/components/talking/talk-words";
import { TEACH_AGAIN } from "@/components/talking/teach-words";
import type { KeyAlarm } from "@/lib/domain/key-alarm";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { SKILLS } from "@/lib/domain/skill";
import { TALK_REASONS, type TalkClaim, worthDiscussing } from "@/lib/statistics/worth-discussing";
import { makeClaimResult } from "@/tests/factories/claim-result";

const ALARM: KeyAlarm = {
  number: 8,
  itemId: "item-8",
  keyClass: "attribution",
  reason: "most-chose-another",
  label: "reported-fact",
  chose: 14,
  answers: 24,
  strongest: 5,
  third: 8,
};
const talkOf = (more: Partial<TalkClaim> = {}): TalkClaim => ({
  claim: makeClaimResult(8, "attribution", { chosen: { attribution: 9, "reported-fact": 14 }, blank: 1 }),
  reason: "many-wrong",
  alarm: null,
  other: { chosen: "reported-fact", answers: 14 },
  camps: null,
  ...more,
});

describe("why a claim is worth talking about", () => {
  test("says how many, and what most of them chose", () => {
    expect(reasonInWords(talkOf())).toBe(
      "15 of 24 students missed full credit. Most of them chose Reported fact; the key says Attribution.",
    );
    expect(reasonInWords(talkOf({ other: { chosen: "speculation", answers: 7 } }))).toBe("15 of 24 students missed full credit.");
    expect(reasonInWords(talkOf({ reason: "lost-source" }))).toBe(
      "Here a claim has lost its source on the way. 15 of 24 students missed full credit.",
    );
  });
  test("names both minds of a class, and a doubt about the key", () => {
    const camps = [
      { chosen: "reported-fact", answers: 14 },
      { chosen: "attribution", answers: 9 },
    ] as const;
    expect(reasonInWords(talkOf({ reason: "split", camps }))).toBe(
      "The class is of two minds: 14 chose Reported fact, 9 chose Attribution. The key says Attribution.",
    );
    expect(reasonInWords(talkOf({ reason: "key-in-doubt", alarm: ALARM }))).toBe(
      "14 of 24, among them 5 of your 8 strongest, chose Reported fact. The key says Attribution. " +
        "Let the class argue it out before you decide about the key.",
    );
  });
  test("needs no label", () => {
    const [talk] = worthDiscussing([makeClaimResult(1, null, { answers: 10, full: 6 })], []);
    if (!talk) throw new Error("worth it");
    expect(reasonInWords(talk)).toBe("The class is of two minds: 6 of 10 have full credit.");
    expect(questionFor(talk)).toContain("different answers");
  });
  test("leaves no place unfilled", () => {
    for (const reason of TALK_REASONS)
      for (const other of [null, { chosen: "judgement", answers: 3 } as const])
        for (const keyClass of [null, ...CLAIM_CLASSES]) {
          const claim = makeClaimResult(1, keyClass, { answers: 9, full: 2, blank: 1 });
          const alarm = reason === "key-in-doubt" ? ALARM : null;
          expect(reasonInWords({ claim, reason, alarm, other, camps: null })).not.toMatch(/[{}]|\s\s|NaN|undefined/);
        }
  });
});

describe("the question to begin with", () => {
  test("is one of its own for every two labels, whichever of them is the key", () => {
    const asked = new Set<string>();
    for (const key of CLAIM_CLASSES)
      for (const chosen of CLAIM_CLASSES) {
        if (key === chosen) continue;
        const ask = (keyClass: typeof key, other: typeof key) =>
          questionFor({ claim: makeClaimResult(1, keyClass), reason: "many-wrong", other: { chosen: other, answers: 3 } });
        expect(ask(key, chosen)).toBe(ask(chosen, key));
        asked.add(ask(key, chosen));
      }
    expect(asked.size).toBe(6);
  });
  test("asks for both sides where the key is in doubt, for the lost source, and for what was hard", () => {
    expect(questionFor(talkOf({ reason: "key-in-doubt" }))).toBe(
      "Make the best case for Reported fact, then the best case for Attribution. Which words of the article decide it?",
    );
    expect(questionFor(talkOf({ reason: "lost-source" }))).toContain("another place");
    expect(questionFor(talkOf({ other: null }))).toContain("hard to decide");
  });
});

test("every skill has ten minutes that help", () => {
  for (const skill of SKILLS) {
    expect(TEACH_AGAIN[skill].title).not.toBe("");
    expect(TEACH_AGAIN[skill].activity).toMatch(/[.?]$/);
  }
});
