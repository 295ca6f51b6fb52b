import type { ChainAnalysis, ChainLink } from "@/lib/domain/item-analysis";
import { quotient, sumOf } from "./figures";

/** A chain as it was built, and how many answers built just that. */
type BuiltChain = { readonly links: readonly ChainLink[]; readonly answers: number };

/** A step that stands the other way round in the key. */
const REVERSED = 0.5;

/**
 * How far chains have the key's names and its steps, over all answers together: precision = right ÷ given, recall = right ÷ wanted,
 * F1 = 2 · right ÷ (given + wanted). A step the wrong way round is half right, unless it is there the right way too. Names that are the
 * same have the same number already.
 */
export function chainAnalysis(wanted: readonly ChainLink[], chains: readonly BuiltChain[]): ChainAnalysis {
  return {
    answers: sumOf(chains, ({ answers }) => answers),
    names: shares(namesOf(wanted), chains, ({ links }) => namesOf(links), hitNames),
    steps: shares(stepsOf(wanted), chains, ({ links }) => stepsOf(links), hitSteps),
  };
}

const namesOf = (links: readonly ChainLink[]): Set<string> => new Set(links.flat().map(String));
const stepsOf = (links: readonly ChainLink[]): Set<string> => new Set(links.map(([from, to]) => `${from} ${to}`));
const reversed = (step: string) => step.split(" ").reverse().join(" ");

const hitNames = (wanted: ReadonlySet<string>, found: ReadonlySet<string>) => [...found].filter((name) => wanted.has(name)).length;

/** Each wanted step is hit once: the wrong way round only where it is not there the right way. */
const hitSteps = (wanted: ReadonlySet<string>, found: ReadonlySet<string>) =>
  sumOf([...wanted], (step) => (found.has(step) ? 1 : found.has(reversed(step)) && !wanted.has(reversed(step)) ? REVERSED : 0));

function shares(
  wanted: ReadonlySet<string>,
  chains: readonly BuiltChain[],
  partsOf: (chain: BuiltChain) => ReadonlySet<string>,
  hits: (wanted: ReadonlySet<string>, found: ReadonlySet<string>) => number,
): ChainAnalysis["names"] {
  const found = sumOf(chains, (chain) => chain.answers * partsOf(chain).size);
  const asked = sumOf(chains, ({ answers }) => answers * wanted.size);
  const right = sumOf(chains, (chain) => chain.answers * hits(wanted, partsOf(chain)));
  const none = chains.length === 0 ? "no-answers" : "nothing-to-mark";
  return {
    precision: quotient(right, found, chains.length === 0 ? "no-answers" : "nobody-marked"),
    recall: quotient(right, asked, none),
    f1: quotient(2 * right, found + asked, none),
  };
}
