import type { KeyAlarm } from "@/lib/domain/key-alarm";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { type ClaimResult, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { commonestOther } from "./claim-results";

// Which claims a class should talk about: where the answers differ and many went wrong, there is something to find out together.

export const TALK_REASONS = ["key-in-doubt", "lost-source", "split", "many-wrong", "some-wrong"] as const;
/** Why a claim is worth talking about; of several reasons the first. */
type TalkReason = (typeof TALK_REASONS)[number];

/** How many students gave one label. */
type LabelCount = { readonly chosen: ClaimClass; readonly answers: number };

/**
 * A claim worth talking about. `alarm`: why the key is in doubt, where it is. `other`: the label that speaks against the key's, null where nobody gave one or answers are no labels.
 * `camps`: the two commonest labels, the commoner first, where the reason is that the class is split on a label.
 */
export type TalkClaim = {
  readonly claim: ClaimResult;
  readonly reason: TalkReason;
  readonly alarm: KeyAlarm | null;
  readonly other: LabelCount | null;
  readonly camps: readonly [LabelCount, LabelCount] | null;
};

/** As many as a lesson has room for. */
export const MOST_TO_DISCUSS = 3;

/** What a claim is worth: each adds up to so much. A doubt about the key may change everybody's grade. */
export const TALK_WORTH = { missed: 1, disagreement: 1, lostSource: 0.25, keyInDoubt: 1 } as const;

/** A claim that fewer missed is not worth the time. */
export const LEAST_MISSED = 0.2;
/** The class is split where the two commonest answers have at least this share each: then talking helps most (Crouch & Mazur 2001). */
const CAMP = 0.3;

const countsOf = ({ keyClass, chosen, answers, blank, full }: ClaimResult): number[] =>
  keyClass === null ? [full, answers - blank - full] : CLAIM_CLASSES.map((label) => chosen[label]);

/**
 * The chance that two answers drawn at random, with replacement, differ: 1 − Σ p², from 0 (all alike) up to 1; blanks are no answers.
 * Where answers are no labels they differ by whether they have full credit. 0 where nobody answered.
 */
export function disagreement(claim: ClaimResult): number {
  const counts = countsOf(claim);
  const given = counts.reduce((sum, count) => sum + count, 0);
  return given === 0 ? 0 : 1 - counts.reduce((sum, count) => sum + (count / given) ** 2, 0);
}

/**
 * The claims most worth talking about, three at most, the most worth first: by the share without full credit, the disagreement, whether a
 * source was lost and whether the key is in doubt. None with fewer than five answers, and without a doubt none that fewer than a fifth
 * missed. Of claims that mix up the same two labels only the first, while there are others: it would be the same talk twice.
 */
export function worthDiscussing(claims: readonly ClaimResult[], alarms: readonly KeyAlarm[]): TalkClaim[] {
  const candidates = claims
    .flatMap((claim) => {
      const alarm = alarms.find(({ itemId }) => itemId === claim.itemId) ?? null;
      const missed = claim.answers === 0 ? 0 : (claim.answers - claim.full) / claim.answers;
      if (claim.answers < FEWEST_FOR_INDICES || (missed < LEAST_MISSED && !alarm)) return [];
      const worth =
        TALK_WORTH.missed * missed +
        TALK_WORTH.disagreement * disagreement(claim) +
        (claim.skill === "drift" ? TALK_WORTH.lostSource : 0) +
        (alarm ? TALK_WORTH.keyInDoubt : 0);
      return [{ worth, talk: talkOf(claim, alarm, missed) }];
    })
    .sort((a, b) => b.worth - a.worth || a.talk.claim.number - b.talk.claim.number)
    .map(({ talk }) => talk);
  const fresh = candidates.filter((talk, index) => candidates.findIndex((one) => sameTalk(one, talk)) === index);
  const again = candidates.filter((talk) => !fresh.includes(talk));
  return [...fresh, ...again].slice(0, MOST_TO_DISCUSS);
}

function sameTalk(a: TalkClaim, b: TalkClaim): boolean {
  if (a === b) return true;
  const pair = ({ claim, other }: TalkClaim) => (claim.keyClass && other ? [claim.keyClass, other.chosen].sort().join() : null);
  return pair(a) !== null && pair(a) === pair(b);
}

function talkOf(claim: ClaimResult, alarm: KeyAlarm | null, missed: number): TalkClaim {
  const other = alarm ? { chosen: alarm.label, answers: alarm.chose } : claim.keyClass === null ? null : commonestOther(claim);
  const split = isSplit(claim);
  return {
    claim,
    alarm,
    reason: alarm ? "key-in-doubt" : claim.skill === "drift" ? "lost-source" : split ? "split" : missed > 0.5 ? "many-wrong" : "some-wrong",
    other,
    camps: split && claim.keyClass !== null ? campsOf(claim) : null,
  };
}

function isSplit(claim: ClaimResult): boolean {
  const counts = countsOf(claim);
  const given = counts.reduce((sum, count) => sum + count, 0);
  return counts.filter((count) => given > 0 && count >= CAMP * given).length > 1;
}

function campsOf({ chosen }: ClaimResult): readonly [LabelCount, LabelCount] | null {
  const [first, second] = CLAIM_CLASSES.map((label) => ({ chosen: label, answers: chosen[label] })).sort((a, b) => b.answers - a.answers);
  return first && second ? [first, second] : null;
}
