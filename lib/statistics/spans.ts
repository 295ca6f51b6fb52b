import type { SpanAnalysis, SpanPart } from "@/lib/domain/item-analysis";
import type { WordRun } from "@/lib/domain/words";
import { quotient, sumOf } from "./figures";

/** What was marked for one part, and how many answers marked just that. */
type MarkedWords = { readonly runs: readonly WordRun[]; readonly answers: number };

type Edge = keyof SpanAnalysis["edges"];
/** One answer against the list of words that is nearest to it; `apart`: words between their beginnings and between their ends. */
type Compared = { answers: number; wanted: number; found: number; hits: number; apart: number | null; edge: Edge | null };

/**
 * How closely words were marked, over all answers together: precision = right ÷ marked words, recall = right ÷ wanted words, F1 their
 * harmonic mean, overlap (IoU) = right ÷ words in either. `boundaryError`: words by which beginning and end are off, on average over the
 * answers that marked something where something is to be marked. Each answer is held against that of the wanted lists that is nearest.
 */
export function spanAnalysis({ part, wanted }: SpanPart, marked: readonly MarkedWords[]): SpanAnalysis {
  const compared = marked.map(({ runs, answers }) => nearest(wanted, runs, answers));
  const sum = (of: (one: Compared) => number) => sumOf(compared, (one) => one.answers * of(one));
  const [hits, found, asked] = [sum((one) => one.hits), sum((one) => one.found), sum((one) => one.wanted)];
  const both = compared.filter(({ apart }) => apart !== null);
  const edges = (edge: Edge) =>
    sumOf(
      compared.filter((one) => one.edge === edge),
      (one) => one.answers,
    );
  const none = found === 0 ? "nobody-marked" : "nothing-to-mark";
  return {
    part,
    answers: sum(() => 1),
    precision: quotient(hits, found, "nobody-marked"),
    recall: quotient(hits, asked, "nothing-to-mark"),
    f1: quotient(2 * hits, found + asked, "nothing-to-mark"),
    overlap: quotient(hits, found + asked - hits, "nothing-to-mark"),
    boundaryError: quotient(
      sumOf(both, (one) => one.answers * (one.apart ?? 0)),
      sumOf(both, (one) => one.answers),
      none,
    ),
    edges: { exact: edges("exact"), tooShort: edges("tooShort"), tooLong: edges("tooLong"), beside: edges("beside") },
  };
}

const wordsOf = (runs: readonly WordRun[]): Set<number> =>
  new Set(runs.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));

function nearest(wanted: readonly (readonly WordRun[])[], runs: readonly WordRun[], answers: number): Compared {
  const all = (wanted.length > 0 ? wanted : [[]]).map((right) => compare(right, runs, answers));
  const likeness = (one: Compared) => (one.wanted + one.found === 0 ? 1 : (2 * one.hits) / (one.wanted + one.found));
  return all.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
}

function compare(right: readonly WordRun[], runs: readonly WordRun[], answers: number): Compared {
  const [wanted, found] = [wordsOf(right), wordsOf(runs)];
  const hits = [...found].filter((word) => wanted.has(word)).length;
  const sizes = { answers, wanted: wanted.size, found: found.size, hits };
  if (wanted.size === 0 || found.size === 0) return { ...sizes, apart: null, edge: null };
  const [first, last] = [Math.min(...wanted), Math.max(...wanted)];
  const apart = Math.abs(first - Math.min(...found)) + Math.abs(last - Math.max(...found));
  return { ...sizes, apart, edge: edgeOf(sizes) };
}

function edgeOf({ wanted, found, hits }: Pick<Compared, "wanted" | "found" | "hits">): Edge {
  if (hits === wanted) return hits === found ? "exact" : "tooLong";
  return hits === found ? "tooShort" : "beside";
}
