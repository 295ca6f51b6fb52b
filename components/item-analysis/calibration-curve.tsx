import { formatPercent, LOCALE } from "@/lib/domain/format";
import type { CalibrationBin } from "@/lib/domain/understanding";

// The picture's units: a square with room for the words of its axes.
const SIZE = 240;
const LEFT = 46;
const TOP = 12;
const x = (share: number) => LEFT + SIZE * share;
const y = (share: number) => TOP + SIZE * (1 - share);
const TICKS = [0, 0.5, 1];

/** A dot of the curve: how sure, how right, and how far that may be off. */
type Dot = { readonly sure: number; readonly right: number; readonly low: number; readonly high: number; readonly answers: number };

/** The bins that hold answers, as dots from left to right. */
export const dotsOf = (bins: readonly CalibrationBin[]): Dot[] =>
  bins.flatMap(({ answers, confidence, right, rightInterval }) =>
    "value" in confidence && "value" in right && "low" in rightInterval
      ? [{ sure: confidence.value, right: right.value, low: rightInterval.low, high: rightInterval.high, answers }]
      : [],
  );

/** How right they were against how sure they were; on the dashed line they would be as right as they were sure. */
export function CalibrationCurve({ bins }: { bins: readonly CalibrationBin[] }) {
  const dots = dotsOf(bins);
  const said = dots.map(({ sure, right }) => `${formatPercent(sure, LOCALE)} sure, ${formatPercent(right, LOCALE)} right`);
  return (
    <svg
      className="calibration-curve"
      viewBox={`0 0 ${LEFT + SIZE + 14} ${TOP + SIZE + 48}`}
      role="img"
      aria-label={`How right they were by how sure they were: ${said.join("; ")}`}
    >
      {TICKS.map((share) => (
        <g key={share}>
          <path className="grid-line" d={`M${x(0)} ${y(share)}H${x(1)}M${x(share)} ${y(0)}V${y(1)}`} />
          <text x={LEFT - 6} y={y(share) + 5} textAnchor="end">
            {Math.round(share * 100)}
          </text>
          <text x={x(share)} y={y(0) + 20} textAnchor="middle">
            {Math.round(share * 100)}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={y(0) + 40} textAnchor="middle">
        how sure, in %
      </text>
      <text x={14} y={y(0.5)} textAnchor="middle" transform={`rotate(-90 14 ${y(0.5)})`}>
        right, in %
      </text>
      <path className="as-sure-as-right" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <path className="curve" d={dots.map(({ sure, right }, index) => `${index === 0 ? "M" : "L"}${x(sure)} ${y(right)}`).join("")} />
      {dots.map(({ sure, right, low, high }) => (
        <g key={sure}>
          <path className="whisker" d={`M${x(sure)} ${y(low)}V${y(high)}m-5 0h10M${x(sure) - 5} ${y(low)}h10`} />
          <circle cx={x(sure)} cy={y(right)} r="5" />
        </g>
      ))}
    </svg>
  );
}
