import type { JsonObject } from "@/lib/domain/json";
import { pairsOf } from "@/lib/domain/json-parts";

// No zod here: the student's page imports this file.

/** The steps of an answer or a key: who told whom, by the index of their names. */
export const linksOf = (saved: JsonObject | null): [number, number][] => pairsOf(saved?.links);

/** Steps as they are sent: each once, in order. */
export function sortedLinks(links: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = links.map(([from, to]): [number, number] => [from, to]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([from, to], at) => at === 0 || from !== sorted[at - 1]?.[0] || to !== sorted[at - 1]?.[1]);
}

/** A step that is not there yet: from the first name that tells nobody, to whom is told last; null where there is none. */
export function nextLink(links: readonly (readonly [number, number])[], count: number): [number, number] | null {
  const last = count - 1;
  for (let from = 0; from < last; from++) if (!links.some(([who]) => who === from)) return [from, last];
  for (let from = 0; from < last; from++)
    for (let to = 0; to < count; to++) if (from !== to && !links.some(([who, whom]) => who === from && whom === to)) return [from, to];
  return null;
}

/** The names in columns by how far they stand from the origin, for the drawing; each name once. */
export function columnsOf(links: readonly (readonly [number, number])[]): number[][] {
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
