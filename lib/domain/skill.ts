import { z } from "zod";

export const SKILLS = [
  "plain-fact",
  "named-source",
  "unnamed-source",
  "relayed-source",
  "document",
  "hedge",
  "prediction",
  "judgement",
  "drift",
] as const;
/** What a claim exercises: the thing a reader must notice to label it rightly. */
export type Skill = (typeof SKILLS)[number];
export const skillSchema = z.enum(SKILLS);
