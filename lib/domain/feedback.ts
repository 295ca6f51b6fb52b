import type { ArticleFacts, Block } from "./article";
import type { Feedback } from "./assignment-rule";
import { feedbackReleased, type HandedInBy } from "./attempt";
import { isOver } from "./attempt-clock";
import type { Credit, CreditPart } from "./credit";
import type { ClaimClass } from "./label";
import type { Range } from "./range";
import { SKILLS, type Skill } from "./skill";
import type { Sureness } from "./sureness";

// What a student is told of their own work.

/** What decides whether feedback is out. */
export type Release = {
  readonly feedback: Feedback;
  /** for this student; null: never */
  readonly closesAt: Date | null;
  /** when nobody of the class can answer any more; null: never */
  readonly overAt: Date | null;
  readonly submittedAt: Date | null;
  /** the teacher has not released the grades */
  readonly gradesHeld: boolean;
  /** the student has an open attempt */
  readonly answering: boolean;
  /** the student has not used every attempt */
  readonly mayStartAgain: boolean;
};

/** True where this attempt's feedback may be shown now: it is handed in, its grades are not held, and the assignment’s rule lets it out. */
export const isReleased = (release: Release, now: Date): boolean => release.submittedAt !== null && feedbackReleased(release, now);

/** True where the key and its reasons may stand in it: the student can’t answer again. Before, feedback shows credit only. */
export const isKeyShown = (release: Release, now: Date): boolean =>
  isReleased(release, now) && !release.answering && (!release.mayStartAgain || isOver(release.closesAt, now));

/** True where what the class chose may be shown: nobody can answer any more. */
export const isClassShown = (release: Release, now: Date): boolean => isReleased(release, now) && isOver(release.overAt, now);

/** Fewer answers than this are no class, but people. */
export const FEWEST_SHOWN = 5;

/** An attempt whose feedback is not out, or not yet. */
export type UnreleasedFeedback = Release & { readonly title: string; readonly released: false };

/** An item of a submitted attempt as it is stored, with the key it was graded by. Points and weight are thousandths of a point. */
export type FeedbackItem = {
  readonly itemId: string;
  readonly kind: string;
  /** the index of its claim, where it asks about one */
  readonly claim: number | null;
  readonly ranges: readonly Range[];
  readonly content: unknown;
  readonly response: unknown;
  readonly key: unknown;
  readonly evidence: readonly Range[];
  readonly explanation: string;
  readonly skill: Skill | null;
  readonly chain: readonly string[];
  readonly weight: number;
  /** what counts, after adjustments; null: does not count */
  readonly points: number | null;
  /** what the machine gave; null for a blank */
  readonly marked: number | null;
  readonly breakdown: Credit | null;
  /** a teacher has marked it or set its credit, be it to what the machine gave */
  readonly settled?: boolean;
  /** how many of the class gave which response; null: not to be shown */
  readonly answers: readonly { readonly response: unknown; readonly count: number }[] | null;
};

export type ReleasedFeedback = {
  readonly released: true;
  readonly title: string;
  /** the units of the text */
  readonly claims: readonly (readonly Range[])[];
  readonly article: {
    readonly title: string;
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly language: string;
    readonly direction: ArticleFacts["direction"];
  };
  readonly judgement: boolean;
  readonly submittedAt: Date;
  readonly handedInBy: HandedInBy;
  readonly late: boolean;
  /** taken off the total for lateness; 0 where it was waived */
  readonly penaltyPercent: number;
  readonly excused: boolean;
  /** thousandths of a point: the items' sum, what counts in the end, and what could be had */
  readonly itemsTotal: number;
  readonly total: number;
  readonly possible: number;
  readonly items: readonly FeedbackItem[];
};

/** How an item's points came about; beside the rules of marking, a blank and what a teacher decided. */
export type PointsRule = Credit["rule"] | "blank" | "adjusted" | "left-out";

/** An item of the feedback while the student can answer again: what it earned, and nothing of the key. `number` is that of the claim. */
export type CreditedItem = Pick<ReviewedItem, "itemId" | "number" | "share" | "points" | "weight"> & {
  /** the exercise's title, and its kind */
  readonly exercise: string;
  readonly kind: string;
  /** of its claim; none where it asks about no claim */
  readonly ranges: readonly Range[];
};

/** The feedback while the student can answer again. */
export type CreditOnly = Omit<ReleasedFeedback, "released" | "items"> & {
  readonly released: "credit-only";
  readonly closesAt: Date | null;
  readonly items: readonly CreditedItem[];
};

/** An item of the feedback as the screen shows it. `number` is that of the claim on the reading page. */
export type ReviewedItem = {
  readonly itemId: string;
  readonly number: number;
  readonly kind: string;
  /** what its kind is called, and what it asks in words of its own */
  readonly kindTitle: string;
  readonly question: string;
  readonly words: readonly { readonly text: string; readonly ringed: boolean }[];
  /** evidence that stands outside of the claim */
  readonly elsewhere: readonly string[];
  readonly chosen: ClaimClass | null;
  readonly keyClass: ClaimClass | null;
  /** answer and key in words; an answer that was left blank has none */
  readonly answerWords: string;
  readonly keyWords: string;
  /** what the credit is put together from */
  readonly parts: readonly CreditPart[];
  readonly accepted: readonly { readonly class: ClaimClass; readonly credit: number }[];
  readonly rule: PointsRule;
  /** of the item's weight, 0 to 1, or below 0 where certainty counts; null: does not count */
  readonly share: number | null;
  /** where certainty counts: what the answer was marked as, and the share of it that is right, 0 to 1; null: it does not */
  readonly certainty: { readonly sure: Sureness; readonly credit: number } | null;
  readonly points: number | null;
  readonly weight: number;
  readonly explanation: string;
  readonly skill: Skill | null;
  readonly chain: readonly string[];
  /** what the class chose, once it is closed: "too-few" under five answers, null before */
  readonly classChose: readonly { readonly class: ClaimClass; readonly count: number }[] | "too-few" | null;
};

/** True for what is worth a second look: an item that counts and did not earn everything, but for want of certainty. */
export const needsAnotherLook = ({ share, certainty }: Pick<ReviewedItem, "share"> & Partial<Pick<ReviewedItem, "certainty">>): boolean =>
  share !== null && (certainty?.credit ?? share) < 1;

/** What the answer itself earned, whatever certainty added or took. */
const earned = ({ certainty, points, weight }: ReviewedItem): number => (certainty ? certainty.credit * weight : (points ?? 0));

/** The skill with the smallest share of its credit, or null where nothing was missed. Of two alike, the one that lost more points. */
export function skillToPractise(items: readonly ReviewedItem[]): Skill | null {
  const sums = SKILLS.map((skill) => {
    const counted = items.filter((item) => item.skill === skill && item.share !== null);
    const weight = counted.reduce((sum, item) => sum + item.weight, 0);
    const lost = counted.reduce((sum, item) => sum + item.weight - earned(item), 0);
    return { skill, lost, share: weight > 0 ? 1 - lost / weight : 1 };
  });
  const weakest = sums.filter(({ lost }) => lost > 0).sort((a, b) => a.share - b.share || b.lost - a.lost);
  return weakest[0]?.skill ?? null;
}
