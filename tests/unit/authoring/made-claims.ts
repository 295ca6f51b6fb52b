import fc from "fast-check";
import type { WorkingClaim } from "@/lib/domain/draft-editing";
import { blockOf, type CutText, joined, wordsIn } from "@/lib/domain/draft-words";
import type { Span } from "@/lib/domain/lesson-places";

export const TEXT = "The bridge is shut. It may open soon, the mayor said.\n\nTraffic\n\nLorries wait for hours. Nobody knows why.";
const place = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
export const [SHUT, OPEN, LORRIES, WHY] = [
  place("The bridge is shut."),
  place("It may open soon, the mayor said."),
  place("Lorries wait for hours."),
  place("Nobody knows why."),
];
export const ARTICLE: CutText = {
  text: TEXT,
  blocks: [
    { kind: "paragraph", range: [SHUT[0], OPEN[1]] },
    { kind: "heading", range: place("Traffic") },
    { kind: "paragraph", range: [LORRIES[0], WHY[1]] },
  ],
};

/** A claim that nobody has looked at, changed where a test needs it otherwise. */
export const makeClaim = (id: string, ranges: readonly Span[], change: Partial<WorkingClaim> = {}): WorkingClaim => ({
  id,
  ranges: ranges.map(([start, end]) => [start, end]),
  label: { voucher: "own-voice", certainty: "asserted" },
  accepted: [],
  evidence: [],
  explanation: "",
  skill: null,
  points: 1000,
  chain: [],
  askedIn: [0],
  reviewed: false,
  suggestionId: null,
  suggested: null,
  ...change,
});

/** The suggestion of a claim with so much confidence. */
export const suggestion = (confidence: number, change: Partial<NonNullable<WorkingClaim["suggested"]>> = {}) => ({
  ...{
    label: { voucher: "own-voice", certainty: "asserted" } as const,
    accepted: [],
    evidence: [],
    reason: "Because.",
    headline: "Said flatly",
  },
  ...{ skill: null, chain: [], confidence, ...change },
});

export const THREE = [makeClaim("shut", [SHUT]), makeClaim("open", [OPEN]), makeClaim("lorries", [LORRIES])];

const token = fc.constantFrom("news", "“said”", "3.5", "u—v", "Größe", "a", "—", "😀", "東京で雨", "end.");
const paragraph = fc.array(token, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

/** Articles of a few paragraphs with claims on stretches of their words: apart, in order, one block each. */
export const cutArticle: fc.Arbitrary<{ article: CutText; claims: WorkingClaim[] }> = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }))
  .map(([paragraphs, marks]) => {
    let text = "";
    const blocks = paragraphs.map((words) => {
      const start = text.length;
      text += `${words}\n\n`;
      return { kind: "paragraph" as const, range: [start, start + words.length] as Span };
    });
    const article = { text, blocks };
    const spans = new Map<number, Span[]>();
    let at = 0;
    for (const [block, { range }] of blocks.entries()) {
      // mark 0: no claim; a mark equal to the one before goes on with its claim, so claims may have several ranges
      for (const word of wordsIn(text, range)) {
        const mark = marks[at++ % marks.length] ?? 0;
        const claim = block * 10 + mark;
        if (mark > 0) spans.set(claim, [...(spans.get(claim) ?? []), word]);
      }
    }
    const claims = [...spans].map(([claim, words], index) => {
      const ranges = joined(article, words);
      return makeClaim(`claim-${claim}`, ranges, { evidence: joined(article, words.slice(index % 2, 3)), explanation: `no ${claim}` });
    });
    return { article, claims: claims.sort((a, b) => (a.ranges[0]?.[0] ?? 0) - (b.ranges[0]?.[0] ?? 0)) };
  });

/** What must hold of the cuts, whatever is done. */
export function cutFaults(article: CutText, claims: readonly WorkingClaim[]): string[] {
  const ranges = claims.flatMap((claim) => claim.ranges).sort((a, b) => a[0] - b[0]);
  const faults: string[] = [];
  ranges.forEach((range, index) => {
    const block = blockOf(article, range);
    const words = block ? wordsIn(article.text, block.range) : [];
    if (range[0] >= range[1]) faults.push("empty");
    if (index > 0 && (ranges[index - 1]?.[1] ?? 0) > range[0]) faults.push("overlap");
    if (!block) faults.push("outside of its block");
    if (!words.some((word) => word[0] === range[0]) || !words.some((word) => word[1] === range[1])) faults.push("not at words");
  });
  if (claims.some((claim) => claim.ranges.length === 0)) faults.push("a claim without words");
  return faults;
}
