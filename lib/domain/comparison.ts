import type { SkillCount } from "./growth";
import type { Range } from "./range";
import type { Skill } from "./skill";

// The same lesson in several classes, and all classes of a school together. Counts alone: no student stands in any of it.

/** What adds up to a mean share of the credit and its interval: sums over students, as in lib/domain/growth.ts. */
export type ShareSums = Omit<SkillCount, "lesson" | "skill">;
type SkillSums = ShareSums & { readonly skill: Skill };

/** How something went. `whole`: over all items, each counting the same; null where nobody's work counts. */
type Shares = { readonly whole: ShareSums | null; readonly skills: readonly SkillSums[] };

/** How many answers to an item of an assignment count, and how many of them have all points. */
export type ItemShare = { readonly itemId: string; readonly answers: number; readonly full: number };

/** How one assignment of one's own went. `items`: those that somebody's answer counts for. */
export type AssignmentShares = Shares & {
  readonly assignmentId: string;
  readonly classId: string;
  readonly className: string;
  readonly lessonId: string;
  readonly title: string;
  readonly lessonVersionId: string;
  /** number of the lesson version, and of the adopted key version */
  readonly version: number;
  readonly keyVersion: number;
  readonly opensAt: Date;
  readonly items: readonly ItemShare[];
};

/** How one’s own classes went: each assignment by itself, and each class over all of them, a student being one however many they have. */
export type OwnShares = {
  readonly assignments: readonly AssignmentShares[];
  readonly classes: readonly (Shares & { readonly classId: string; readonly className: string })[];
};

/** An item as it stands in a comparison; `ranges` of its claim, none where it asks about the whole text. */
export type ComparedItem = {
  readonly itemId: string;
  readonly number: number;
  readonly exercise: string;
  readonly kind: string;
  readonly question: string;
  readonly ranges: readonly Range[];
};

/** The items of a lesson version with the text that they ask about. */
export type ComparedLesson = {
  readonly text: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly items: readonly ComparedItem[];
};

/**
 * How a lesson version went in all classes of a school together. `keys`: by how many different keys it was marked. `judgement`: whether
 * some class had it as a fourth label. `responses`: those that are labels, as they were given. Classes with fewer than five answers are in
 * none of it.
 */
export type LessonShares = Shares & {
  readonly classes: number;
  readonly keys: number;
  readonly judgement: boolean;
  readonly items: readonly {
    readonly itemId: string;
    readonly answers: number;
    readonly full: number;
    readonly blank: number;
    readonly responses: readonly { readonly response: unknown; readonly answers: number }[];
  }[];
};
