import type { ComparedShare } from "@/lib/statistics/class-comparison";

const WIDTH = 200;
const HEIGHT = 28;
const EDGE = 8;
const GRID = [0, 0.25, 0.5, 0.75, 1];

/** Where a share from 0 to 1 lies on the scale. */
export const placeOf = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);

/**
 * A share and its 95 % interval on a scale from 0 to 100 %: a dot, full where it is firm and hollow where it is provisional, on its line.
 * The figures stand beside it in the same row.
 */
export function IntervalBar({ share }: { share: Extract<ComparedShare, { shown: true }> }) {
  const middle = HEIGHT / 2;
  return (
    <svg className="interval-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {GRID.map((at) => (
        <line key={at} className="interval-grid" x1={placeOf(at)} x2={placeOf(at)} y1={2} y2={HEIGHT - 2} />
      ))}
      <line className="interval-line" x1={placeOf(share.low)} x2={placeOf(share.high)} y1={middle} y2={middle} />
      <circle className={share.provisional ? "hollow" : undefined} cx={placeOf(share.share)} cy={middle} r={5} />
    </svg>
  );
}
