import { type Analysis, segmentOf } from "@/lib/domain/analysis";
import type { Voucher } from "@/lib/domain/label";
import type { LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { isSourceName } from "@/lib/exercises/source-words";
import { type ChainContent, type ChainKey, DEFAULT_WEIGHTS, type Link, MOST_NAMES } from "./key";

const MOST = 4;
const LONGEST_NAME = 200;
const MOST_STRANGERS = 2;
const UNNAMED: readonly Voucher[] = ["unnamed-official", "unnamed-person", "unnamed-group", "implicit"];
export const THIS_ARTICLE = "this article";

/**
 * Each way by which news came once, at the first claim whose own words show it: the longest ways first, then in the order of the text; with
 * names of other chains to choose from.
 */
export function proposeItems(analysis: Analysis, lesson: LessonText): Proposal<ChainContent, ChainKey>[] {
  const seen = new Set<string>();
  const found = lesson.claims.flatMap((ranges, claim) => {
    const segment = segmentOf(analysis, ranges);
    const at = segment ? analysis.segments.indexOf(segment) : -1;
    const chain = analysis.chains.find((one) => one.segment === at);
    const names = [...new Set((chain?.hops ?? []).map(({ name }) => name.trim().slice(0, LONGEST_NAME)).filter(Boolean))].slice(
      0,
      MOST_NAMES - 1 - MOST_STRANGERS,
    );
    const way = names.join("\n").toLowerCase();
    const shown = chain?.evidence.some((words) => ranges.some((own) => overlaps(own, words)));
    if (!chain || !shown || names.length === 0 || seen.has(way) || !names.every(isSourceName)) return [];
    seen.add(way);
    return [{ claim, names, evidence: chain.evidence }];
  });
  const kept = new Set(found.toSorted((a, b) => b.names.length - a.names.length).slice(0, MOST));
  const unnamed = unnamedIn(analysis);
  const everybody = [...new Set(found.flatMap(({ names }) => names))];
  return found
    .filter((one) => kept.has(one))
    .map(({ claim, names, evidence }) => {
      const strangers = everybody.filter((name) => !names.includes(name)).slice(0, MOST_STRANGERS);
      const offered = [...names, ...strangers].toSorted((a, b) => (a < b ? -1 : 1));
      const links = names.map(
        (name, at): Link => [offered.indexOf(name), at + 1 < names.length ? offered.indexOf(names[at + 1] ?? "") : offered.length],
      );
      const nameless = offered.flatMap((name, at) => (unnamed.has(name) ? [at] : []));
      return {
        claim,
        content: { names: [...offered, THIS_ARTICLE], ...(nameless.length > 0 && { unnamed: nameless }) },
        key: { links: links.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]), same: [], independent: 1, weights: { ...DEFAULT_WEIGHTS } },
        evidence,
        explanation: `The news went from ${[...names, THIS_ARTICLE].join(" to ")}.`,
      };
    });
}

/** Those through whom the news went and whom the text does not name. */
const unnamedIn = ({ chains }: Analysis): ReadonlySet<string> =>
  new Set(
    chains.flatMap(({ hops }) => hops.flatMap(({ name, type }) => (UNNAMED.includes(type) ? [name.trim().slice(0, LONGEST_NAME)] : []))),
  );
