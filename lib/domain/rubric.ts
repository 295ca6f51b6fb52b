// The levels by which a teacher marks sentences. No zod here: pages in the browser import this file.

export const RUBRIC_LEVELS = ["proficient", "emergent", "basic"] as const;
export type RubricLevel = (typeof RUBRIC_LEVELS)[number];

export const LEVEL_NAMES: Readonly<Record<RubricLevel, string>> = { proficient: "Proficient", emergent: "Emergent", basic: "Basic" };

/** What a level earns of what the teacher marks: all, half, and a little for having tried; a blank earns nothing. */
export const DEFAULT_LEVEL_CREDIT: Readonly<Record<RubricLevel, number>> = { proficient: 1, emergent: 0.5, basic: 0.2 };
