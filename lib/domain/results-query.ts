import { z } from "zod";
import { CLAIM_CLASSES } from "./label";
import { MOST_EXERCISES } from "./lesson-file";
import { STANDINGS } from "./results";
import { SKILLS } from "./skill";
import { THIRDS } from "./student-third";

const whole = z.coerce.number().int();
/** What the address of a results page may ask for. Anything that does not fit is as if it were not there. */
export const resultsQuerySchema = z.object({
  claim: whole.min(1).max(999).optional().catch(undefined),
  /** which exercise is shown over the article, from 1 */
  exercise: whole.min(1).max(MOST_EXERCISES).optional().catch(undefined),
  key: z.enum(CLAIM_CLASSES).optional().catch(undefined),
  chose: z.enum(CLAIM_CLASSES).optional().catch(undefined),
  skill: z.enum(SKILLS).optional().catch(undefined),
  /** which of the students the article and the matrix are of */
  group: z.enum(THIRDS).optional().catch(undefined),
  names: z.literal("on").optional().catch(undefined),
  sort: z
    .string()
    .regex(/^-?(name|total|standing|[1-9][0-9]{0,2})$/)
    .default("name")
    .catch("name"),
  standing: z.enum(STANDINGS).optional().catch(undefined),
  page: whole.min(1).max(100_000).default(1).catch(1),
});
export type ResultsQuery = z.infer<typeof resultsQuerySchema>;

/** What a page of the table of students is asked for. The name that is looked for is in no address. */
export const studentsQuerySchema = resultsQuerySchema
  .pick({ key: true, chose: true, skill: true, group: true, sort: true, standing: true, page: true })
  .extend({ find: z.string().max(100).default("").catch("") });
export type StudentsQuery = z.infer<typeof studentsQuerySchema>;

/** What the students are sorted by (`claim`: its number), and whether downwards. What has no value stands last, either way. */
export type StudentSort = { readonly by: "name" | "total" | "standing" | { readonly claim: number }; readonly down: boolean };

/** The sort that the address asks for: `name`, `total`, `standing` or a claim's number, with `-` downwards. */
export function studentSort(text: ResultsQuery["sort"]): StudentSort {
  const down = text.startsWith("-");
  const by = down ? text.slice(1) : text;
  if (by === "name" || by === "total" || by === "standing") return { by, down };
  return { by: { claim: Number(by) }, down };
}
