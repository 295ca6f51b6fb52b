// How right the suggested labels are on the project's own sentences: totals only, so that the unseen half stays unseen.

import type { Segment } from "@/lib/domain/analysis";
import { CLAIM_CLASSES } from "@/lib/domain/label";
import { analyse } from "@/lib/source-analysis/analyse";
import { type CLAIM_CORPORA, readClaims } from "./claims-corpus";

const BIN_FLOORS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const HIGH = 0.9;

/** Analyses the sentences of a corpus one by one and returns the lines that say how many labels are right. */
export function labelFigures(corpus: keyof typeof CLAIM_CORPORA): string[] {
  const results = readClaims(corpus).map((claim) => {
    const segment = graded(claim.text);
    const both = segment?.label?.voucher === claim.voucher && segment.label.certainty === claim.certainty;
    const right = segment?.class === claim.class;
    const accepted = right || claim.accepted.some((name) => name === segment?.class);
    return { gold: claim.class, guess: segment?.class, confidence: segment?.confidence ?? 0, right, accepted, both };
  });
  const count = results.length;
  const share = (part: number, whole = count) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const sum = (keep: (result: (typeof results)[number]) => boolean) => results.filter(keep).length;
  const sure = results.filter(({ confidence }) => confidence >= HIGH);
  return [
    `own sentences, ${corpus}: ${count}`,
    `  class right                ${share(sum(({ right }) => right))}   right or accepted ${share(sum(({ accepted }) => accepted))}`,
    `  both axes right            ${share(sum(({ both }) => both))}`,
    ...CLAIM_CLASSES.map((name) => {
      const gold = sum((result) => result.gold === name);
      const found = sum((result) => result.guess === name);
      const hit = sum((result) => result.gold === name && result.right);
      return `  ${name.padEnd(15)} precision ${share(hit, found).padStart(7)}  recall ${share(hit, gold).padStart(7)}  (${gold})`;
    }),
    `  at confidence ≥ ${HIGH}: ${share(sure.filter(({ right }) => right).length, sure.length)} right, covering ${share(sure.length)}`,
    ...BIN_FLOORS.map((floor, at) => {
      const ceiling = BIN_FLOORS[at + 1] ?? 1.01;
      const bin = results.filter(({ confidence }) => confidence >= floor && confidence < ceiling);
      const mean = bin.reduce((total, { confidence }) => total + confidence, 0) / Math.max(1, bin.length);
      const right = share(bin.filter((result) => result.right).length, bin.length);
      return `  confidence ${floor.toFixed(2)}–${Math.min(1, ceiling).toFixed(2)}: ${String(bin.length).padStart(4)}, mean ${mean.toFixed(2)}, right ${right}`;
    }),
  ];
}

/** A text of one sentence has one segment; where it was cut in more, the first that is graded speaks for it. */
const graded = (text: string): Segment | undefined => analyse(text).segments.find(({ label }) => label !== null);
