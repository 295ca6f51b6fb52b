import { z } from "zod";
import { rangeSchema } from "./range";

export const BLOCK_KINDS = ["paragraph", "heading", "bullet"] as const;
/** A block of an article: a paragraph, a heading or a bullet, as one range of the revision's text. */
export const blockSchema = z.strictObject({ kind: z.enum(BLOCK_KINDS), range: rangeSchema });
export type Block = z.infer<typeof blockSchema>;

/** What is told of an article beside its text. */
export const articleFactsSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  byline: z.string().trim().max(300).default(""),
  outlet: z.string().trim().max(300).default(""),
  publishedOn: z.iso.date().nullable().default(null),
  address: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  retells: z.string().trim().max(600).default(""),
  rights: z.string().trim().max(600).default(""),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default("en"),
  direction: z.enum(["ltr", "rtl"]).default("ltr"),
});
export type ArticleFacts = z.infer<typeof articleFactsSchema>;
