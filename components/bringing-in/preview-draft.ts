import type { ArticleProposal, ProposedBlock } from "@/lib/domain/article-proposal";
import type { StartLesson } from "@/lib/domain/lesson-draft";

// A proposal while a teacher looks it over: what is struck out stays on the screen until the text is used.

export type PreviewBlock = { readonly id: number; readonly kind: ProposedBlock["kind"]; readonly text: string; readonly struck: boolean };
/** The facts as fields hold them: an empty one is empty text. */
export type PreviewFacts = Readonly<Record<"title" | "byline" | "outlet" | "publishedOn" | "address" | "rights", string>>;
export type PreviewDraft = {
  readonly facts: PreviewFacts;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly blocks: readonly PreviewBlock[];
};
export type FactErrors = Partial<Record<keyof PreviewFacts, string>>;

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

export function draftOf({ facts, blocks }: ArticleProposal): PreviewDraft {
  const { title, byline, outlet, publishedOn, address, rights, language, direction } = facts;
  return {
    facts: { title, byline, outlet, publishedOn: publishedOn ?? "", address: address ?? "", rights },
    language,
    direction,
    blocks: blocks.map(({ kind, text, leftover }, id) => ({ id, kind, text, struck: leftover })),
  };
}

/** The draft with one of its blocks changed. */
export const withBlock = (draft: PreviewDraft, id: number, change: Partial<PreviewBlock>): PreviewDraft => ({
  ...draft,
  blocks: draft.blocks.map((block) => (block.id === id ? { ...block, ...change } : block)),
});

const keptBlocks = ({ blocks }: PreviewDraft) => blocks.filter(({ struck }) => !struck);

/** How many words are kept, in how many blocks, and how many blocks are struck out. */
export function countsOf(draft: PreviewDraft): { words: number; blocks: number; struck: number } {
  const kept = keptBlocks(draft);
  return {
    words: kept.reduce((sum, { text }) => sum + (text.match(WORD)?.length ?? 0), 0),
    blocks: kept.length,
    struck: draft.blocks.length - kept.length,
  };
}

/** What is wrong with the facts, a sentence a field. */
export function factErrors({ title, address }: PreviewFacts): FactErrors {
  return {
    ...(title.trim() === "" && { title: "Give the article its title." }),
    ...(address.trim() !== "" && !isWebAddress(address) && { address: "This is not an address. It begins with https://, or stays empty." }),
  };
}

const isWebAddress = (address: string) => /^https?:\/\//i.test(address.trim()) && URL.canParse(address.trim());

/** What the server gets: only what is kept. */
export function lessonInput(draft: PreviewDraft): StartLesson {
  const { title, byline, outlet, publishedOn, address, rights } = draft.facts;
  return {
    facts: {
      ...{ title, byline, outlet, rights, retells: "", language: draft.language, direction: draft.direction },
      publishedOn: publishedOn === "" ? null : publishedOn,
      address: address.trim() === "" ? null : address.trim(),
    },
    blocks: keptBlocks(draft).map(({ kind, text }) => ({ kind, text })),
  };
}
