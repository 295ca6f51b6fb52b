import { z } from "zod";
import { DEFAULT_LEVEL_CREDIT } from "@/lib/domain/rubric";

const words = z.string().trim().max(500);
const credit = z.number().min(0).max(1);

/** What each level looks like in this item, and what it earns of the part that the teacher marks. */
export const rubricSchema = z.strictObject({
  proficient: words,
  emergent: words,
  basic: words,
  credit: z.strictObject({ proficient: credit, emergent: credit, basic: credit }),
});
export type Rubric = z.infer<typeof rubricSchema>;

/** A rubric with these words and the usual credit. */
export const rubricOf = (proficient: string, emergent: string, basic: string): Rubric => ({
  ...{ proficient, emergent, basic },
  credit: { ...DEFAULT_LEVEL_CREDIT },
});
