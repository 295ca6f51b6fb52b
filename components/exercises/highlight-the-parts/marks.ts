import { pairsOf } from "@/lib/domain/json-parts";

// No zod here: the student's page imports this file.

export const PARTS = [
  { name: "source", title: "Source", help: "Who says it: a name, a group, a document." },
  { name: "cue", title: "Cue", help: "The words that say so: said, according to, a report found." },
  { name: "content", title: "Content", help: "What is said." },
] as const;
export type Part = (typeof PARTS)[number]["name"];
export const isPart = (name: string): name is Part => PARTS.some((part) => part.name === name);
export type PartMarks = Record<Part, [number, number][]>;

/** The marks of an answer or a key; empty where it has none. */
export const partMarks = (saved: { readonly [name: string]: unknown } | null): PartMarks => ({
  source: pairsOf(saved?.source),
  cue: pairsOf(saved?.cue),
  content: pairsOf(saved?.content),
});
