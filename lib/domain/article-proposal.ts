import { z } from "zod";
import { articleFactsSchema, BLOCK_KINDS } from "./article";

// An article as it was read, before a teacher has looked through it. Nothing of it is stored.

/** The largest input, in bytes: what is pasted, a page, a file. */
export const LARGEST_INPUT = 5 * 1024 * 1024;
/** The longest text, in UTF-16 code units over all blocks. */
export const LONGEST_TEXT = 100_000;
export const MOST_BLOCKS = 1_000;

export const ORIGINS = ["paste", "rich-paste", "address", "docx", "pdf", "html", "txt"] as const;
/** What an article was read from. */
export type Origin = (typeof ORIGINS)[number];

/** A block as it was read. `leftover`: looks like no part of the article ("Advertisement"), to be struck out unless the teacher keeps it. */
export const proposedBlockSchema = z.strictObject({ kind: z.enum(BLOCK_KINDS), text: z.string().min(1), leftover: z.boolean() });
export type ProposedBlock = z.infer<typeof proposedBlockSchema>;

export const articleProposalSchema = z.strictObject({
  /** the title is empty where none was found */
  facts: articleFactsSchema.extend({ title: z.string().trim().max(300) }),
  blocks: z.array(proposedBlockSchema).min(1).max(MOST_BLOCKS),
  origin: z.enum(ORIGINS),
});
export type ArticleProposal = z.infer<typeof articleProposalSchema>;
export type ProposedFacts = ArticleProposal["facts"];

/** Why no article could be read. The sentences are in components/bringing-in/refusal-words.ts. */
export const READING_REFUSALS = [
  "no-text",
  "too-large",
  "too-long",
  "too-complex",
  "busy",
  // files
  "wrong-kind",
  "macros",
  "broken-file",
  "scan-without-text",
  "password-protected",
  "unknown-characters",
  // addresses
  "not-an-address",
  "address-not-allowed",
  "internal-address",
  "address-not-found",
  "no-answer",
  "slow-answer",
  "too-many-redirects",
  "page-missing",
  "page-closed",
  "page-failed",
  "not-a-page",
  "no-article",
  "too-many-addresses",
] as const;
export type ReadingRefusal = (typeof READING_REFUSALS)[number];

export type Reading = { ok: true; proposal: ArticleProposal } | { ok: false; reason: ReadingRefusal };

// what the page that brings an article in sends; sizes are refused with a sentence, not as a wrong field

/** `html` is empty where the clipboard holds plain text only. */
export const readPasteSchema = z.strictObject({ text: z.string(), html: z.string() });
export const readAddressSchema = z.strictObject({ address: z.string().max(4_000) });
export const readFileSchema = z.strictObject({ file: z.file() });
