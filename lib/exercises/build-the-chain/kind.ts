import type { ExerciseKind } from "@/lib/exercises/exercise-kind";
import { gradeChain, sameNamed } from "./grade";
import { type ChainContent, type ChainKey, chainContentSchema, chainKeySchema, DEFAULT_WEIGHTS, type Link } from "./key";
import { proposeItems, THIS_ARTICLE } from "./propose";
import { type ChainResponse, chainResponseSchema } from "./response";

/** Build the chain: how the news of a claim came from its origin to this article. */
export const buildTheChain: ExerciseKind<ChainContent, ChainKey, ChainResponse> = {
  name: "build-the-chain",
  title: "Build the chain",
  purpose: "Show how the news went from its origin to this article.",
  about: "claim",
  freeText: false,
  asksSureness: true,
  contentSchema: chainContentSchema,
  keySchema: chainKeySchema,
  responseSchema: chainResponseSchema,
  blank: {
    content: { names: ["the source", THIS_ARTICLE] },
    key: { links: [[0, 1]], same: [], independent: 1, weights: { ...DEFAULT_WEIGHTS } },
  },
  grade: gradeChain,
  classes: null,
  afterMark: null,
  problems: ({ content, key }) => problemsOf(content, key),
  describeKey: ({ content, key }) => inWords(content, key.links, key.independent),
  describeResponse: ({ content, response }) => inWords(content, response.links, response.independent),
  propose: proposeItems,
  options: null,
  spans: null,
  chains: { ofKey: (key) => sameNamed(key, key.links), ofResponse: ({ links }, key) => sameNamed(key, links) },
};

function problemsOf({ names, unnamed = [] }: ChainContent, { links, same }: ChainKey): string[] {
  const used = [...links.flat(), ...same.flat(), ...unnamed];
  return [
    ...(used.some((index) => index >= names.length) ? ["The key names somebody who is not in the list."] : []),
    ...(links.some(([from, to]) => from === to) ? ["A step leads from somebody to themselves."] : []),
    ...(links.some(([, to]) => to === names.length - 1) ? [] : ["No step leads to this article, the last name of the list."]),
    ...(new Set(names).size < names.length ? ["Two names are the same."] : []),
  ];
}

const inWords = ({ names }: ChainContent, links: readonly Link[], independent: number | null) =>
  `${links.map(([from, to]) => `${names[from] ?? "?"} → ${names[to] ?? "?"}`).join("; ") || "no steps"}; independent sources: ${independent ?? "not said"}`;
