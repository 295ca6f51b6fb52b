import { type Credit, creditOfParts } from "@/lib/domain/credit";
import { f1 } from "@/lib/exercises/overlap";
import type { ChainKey, Link } from "./key";
import type { ChainResponse } from "./response";

/** One hop more or less is half right, one source too. */
const PER_STEP = 0.5;

/** F1 of the steps, names that are the same counting as one; how deep the chain is; and how many sources are independent. */
export function gradeChain(key: ChainKey, { links, independent }: ChainResponse): Credit {
  const [wanted, found] = [sameNamed(key, key.links), sameNamed(key, links)];
  const edges = (all: readonly Link[]) => new Set(all.map(([from, to]) => `${from} ${to}`));
  return creditOfParts([
    { part: "Steps", credit: f1(edges(wanted), edges(found)), weight: key.weights.steps },
    { part: "How deep", credit: near(depthOf(wanted), found.length === 0 ? null : depthOf(found)), weight: key.weights.depth },
    { part: "Independent sources", credit: near(key.independent, independent), weight: key.weights.independent },
  ]);
}

/** The links with one number for all names that the key takes for the same. */
export function sameNamed({ same }: Pick<ChainKey, "same">, links: readonly Link[]): Link[] {
  const own = (index: number) => same.find((names) => names.includes(index))?.[0] ?? index;
  return links.map(([from, to]) => [own(from), own(to)]);
}

const near = (wanted: number, found: number | null) => (found === null ? 0 : Math.max(0, 1 - PER_STEP * Math.abs(wanted - found)));

/** The number of steps of the longest way through the links; a ring is gone round once. */
export function depthOf(links: readonly Link[]): number {
  const longest = (from: number, seen: ReadonlySet<number>): number =>
    Math.max(0, ...links.flatMap(([start, end]) => (start === from && !seen.has(end) ? [1 + longest(end, new Set([...seen, end]))] : [])));
  return Math.max(0, ...links.map(([start]) => longest(start, new Set([start]))));
}
