import { z } from "zod";
import { SURENESS } from "@/lib/domain/sureness";
import { linkSchema } from "./key";

/** The steps that a student gives, each once and in the order of their names, and how many independent sources they see; null: not said. */
export const chainResponseSchema = z
  .strictObject({
    links: z
      .array(linkSchema)
      .max(20)
      .refine(
        (links) =>
          links.every(
            ([from, to], at) =>
              at === 0 || from > (links[at - 1]?.[0] ?? 0) || (from === links[at - 1]?.[0] && to > (links[at - 1]?.[1] ?? 0)),
          ),
        "each step once, in order",
      ),
    independent: z.int().min(0).max(9).nullable(),
    sure: z.enum(SURENESS).optional(),
  })
  .refine(({ links, independent }) => links.length > 0 || independent !== null, "give at least one step");
export type ChainResponse = z.infer<typeof chainResponseSchema>;
