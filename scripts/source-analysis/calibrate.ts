import { chanceOf } from "@/lib/source-analysis/tag-attributions";
import type { Tags } from "@/lib/source-analysis/tag-segments";
import type { Example } from "./corpus";

/**
 * Slope and intercept of a logistic curve from the log-odds of the chain to the odds that a segment contains an attribution (J. Platt
 * 1999), the best of a grid by likelihood on texts that the chain has not seen; null where it has.
 */
export function calibrate(examples: readonly Example[], tagged: readonly (Tags | null)[]): [slope: number, intercept: number] {
  const points = examples.flatMap(({ reading, labels }, at) => {
    const tags = tagged[at];
    return tags ? pointsOf(reading, labels, tags) : [];
  });
  let best: { loss: number; curve: [number, number] } = { loss: Number.POSITIVE_INFINITY, curve: [1, 0] };
  for (let slope = 20; slope <= 140; slope += 2) {
    for (let intercept = -100; intercept <= 100; intercept += 5) {
      const curve: [number, number] = [slope / 100, intercept / 100];
      const loss = lossOf(points, curve);
      if (loss < best.loss) best = { loss, curve };
    }
  }
  return best.curve;
}

const lossOf = (points: readonly Point[], [slope, intercept]: [number, number]): number =>
  points.reduce((sum, { odds, right }) => sum + Math.log1p(Math.exp((right ? -1 : 1) * (slope * odds + intercept))), 0);

type Point = { readonly odds: number; readonly right: boolean };

function pointsOf(reading: Example["reading"], labels: Uint8Array, tags: Tags): Point[] {
  return Array.from({ length: reading.starts.length - 1 }, (_, segment) => {
    const chance = Math.min(Math.max(chanceOf(reading, tags, segment), 1e-6), 1 - 1e-6);
    const right = labels.subarray(reading.starts[segment], reading.starts[segment + 1]).some((label) => label !== 0);
    return { odds: Math.log(chance / (1 - chance)), right };
  });
}
