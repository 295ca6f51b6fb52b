import type { JsonObject } from "@/lib/domain/json";
import { numbersOf, pairsOf } from "@/lib/domain/json-parts";

// No zod here: the student's page imports this file.

type Link = readonly [from: number, to: number];

/** The steps of an answer or a key: who told whom, by the index of their names. */
export const linksOf = (saved: JsonObject | null): [number, number][] => pairsOf(saved?.links);

/** The names of an item that stand for somebody whom the text does not name, by their index. */
export const unnamedOf = (content: JsonObject): number[] => numbersOf(content.unnamed);

/** Steps as they are sent: each once, in order. */
export function sortedLinks(links: readonly Link[]): [number, number][] {
  const sorted = links.map(([from, to]): [number, number] => [from, to]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([from, to], at) => at === 0 || from !== sorted[at - 1]?.[0] || to !== sorted[at - 1]?.[1]);
}

/** The names in columns by how far they stand from the origin, for the drawing; each name once. */
export function columnsOf(links: readonly Link[]): number[][] {
  const names = [...new Set(links.flat())];
  const depth = new Map(names.map((name) => [name, 0]));
  for (let round = 0; round < names.length; round++) {
    for (const [from, to] of links) {
      const reached = (depth.get(from) ?? 0) + 1;
      if (reached > (depth.get(to) ?? 0) && reached < names.length) depth.set(to, reached);
    }
  }
  const deepest = Math.max(0, ...depth.values());
  return Array.from({ length: deepest + 1 }, (_, column) => names.filter((name) => depth.get(name) === column)).filter(
    (column) => column.length > 0,
  );
}

/** Steps in the order of the way, the origin first. */
export function inOrderOfWay(links: readonly Link[]): [number, number][] {
  const columns = columnsOf(links);
  const depth = (name: number) => columns.findIndex((column) => column.includes(name));
  return sortedLinks(links).sort((a, b) => depth(a[0]) - depth(b[0]) || depth(a[1]) - depth(b[1]));
}

/** How often the news was passed on along the longest way, and how many of those who passed it on have no name. */
export function wayOf(links: readonly Link[], unnamed: readonly number[]): { times: number; withoutName: number } {
  const tellers = new Set(links.map(([from]) => from));
  return { times: Math.max(0, columnsOf(links).length - 1), withoutName: unnamed.filter((name) => tellers.has(name)).length };
}
