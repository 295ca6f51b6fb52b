import type { Skill } from "./skill";

// How a class or a student does on each skill, lesson after lesson. Claims of one skill are parallel: what differs is the article. There
// is no sum over the skills, and nobody is compared with anybody. No zod here: students' pages import this file.

/** An assignment whose answers are looked at, in the order of time. `attemptId`: the student's own, where it is about one student. */
export type GrowthLesson = {
  readonly assignmentId: string;
  /** told apart from others of the list */
  readonly title: string;
  readonly at: Date;
  /** the class's */
  readonly timeZone: string;
  readonly attemptId: string | null;
};

/**
 * The answers of one lesson to items of one skill. `credit` adds up shares of full credit from 0 to 1. The last three add up over the
 * students, of what each of them has: credit², credit × answers, answers².
 */
export type SkillCount = {
  /** index of the lesson */
  readonly lesson: number;
  readonly skill: Skill;
  readonly students: number;
  readonly answers: number;
  readonly credit: number;
  readonly creditSquares: number;
  readonly creditAnswers: number;
  readonly answerSquares: number;
};

/** The answers of all lessons to items of one skill: each student, and what they have, once. */
export type SkillTotal = Omit<SkillCount, "lesson">;

/** Whose answers they are decides what is counted to say whether there are enough of them: students of a class, answers of a student. */
export type SkillRecord = {
  readonly of: "class" | "student";
  readonly lessons: readonly GrowthLesson[];
  readonly counts: readonly SkillCount[];
  readonly totals: readonly SkillTotal[];
};

/** How many answers, and of how many students; where some of the lessons are put together, of the one that had most. */
type Counted = { readonly answers: number; readonly students: number };

/** The mean share of full credit with its 95 % interval, 0 to 1; not shown where there is too little of it to mean anything. */
export type SkillShare = Counted &
  (
    | { readonly shown: false }
    | { readonly shown: true; readonly share: number; readonly low: number; readonly high: number; readonly provisional: boolean }
  );

/** As many lessons in a row as it takes to show a share; indexes of lessons. */
export type SkillStage = { readonly lessons: readonly number[]; readonly result: SkillShare };

/**
 * The later stages against the earlier ones, with the 95 % interval of the difference. `cannot-say`: the interval holds 0. `too-few`:
 * there is one stage at most, or the answers of a stage hang together so closely that they are as good as fewer than five.
 */
export type SkillChange =
  | { readonly kind: "too-few" }
  | {
      readonly kind: "grew" | "fell" | "cannot-say";
      readonly earlier: number;
      readonly later: number;
      readonly low: number;
      readonly high: number;
    };

export type SkillGrowth = {
  readonly skill: Skill;
  readonly whole: SkillShare;
  readonly stages: readonly SkillStage[];
  readonly change: SkillChange;
};
