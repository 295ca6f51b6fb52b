import { shareText } from "@/lib/domain/gradebook";
import type { SkillGrowth, SkillStage } from "@/lib/domain/growth";
import { skillName } from "./growth-words";

const HEIGHT = 104;
const TOP = 10;
const BOTTOM = 82;
const START = 40;
/** From column to column; narrower where there are many lessons, down to the last. */
const WIDEST = 64;
const NARROWEST = 26;
const ROOM = 320;
/** Numbers stand beside the dots where a column has room for them. */
const ROOM_FOR_NUMBER = 46;
const GRID = [0, 0.5, 1];

const heightOf = (share: number) => BOTTOM - share * (BOTTOM - TOP);

type Drawn = { x: number; from: number; to: number; result: Extract<SkillStage["result"], { shown: true }> };

function drawn(stages: readonly SkillStage[], middleOf: (lesson: number) => number): Drawn[] {
  return stages.flatMap(({ lessons, result }) => {
    const [first = 0, last = first] = [lessons[0], lessons.at(-1)];
    if (!result.shown) return [];
    return [{ from: middleOf(first), to: middleOf(last), x: (middleOf(first) + middleOf(last)) / 2, result }];
  });
}

type GrowthFigureProps = { growth: Pick<SkillGrowth, "skill" | "stages">; lessons: number };

/**
 * The share of credit on one skill, lesson after lesson: a dot a stage, full where it is firm and hollow where it is provisional, with its
 * 95 % interval; a flat line spans the lessons that were put together.
 */
export function GrowthFigure({ growth: { skill, stages }, lessons }: GrowthFigureProps) {
  const step = Math.max(NARROWEST, Math.min(WIDEST, ROOM / lessons));
  const middleOf = (lesson: number) => START + step * (lesson + 0.5);
  const end = START + step * lessons;
  const dots = drawn(stages, middleOf);
  return (
    <svg
      className="growth-figure"
      viewBox={`0 0 ${end + 4} ${HEIGHT}`}
      width={end + 4}
      height={HEIGHT}
      role="img"
      aria-label={`${skillName(skill)}: the share of the credit, lesson after lesson. The table has the same figures.`}
    >
      {GRID.map((share) => (
        <g key={share} className="growth-grid">
          <line x1={START} x2={end} y1={heightOf(share)} y2={heightOf(share)} />
          <text x={START - 6} y={heightOf(share) + 4} textAnchor="end">
            {shareText(share)}
          </text>
        </g>
      ))}
      {Array.from({ length: lessons }, (_, lesson) => lesson).map((lesson) => (
        <text key={lesson} className="growth-lesson" x={middleOf(lesson)} y={HEIGHT - 6} textAnchor="middle">
          {lesson + 1}
        </text>
      ))}
      <polyline className="growth-line" points={dots.map(({ x, result }) => `${x},${heightOf(result.share)}`).join(" ")} />
      {dots.map(({ x, from, to, result: { share, low, high, provisional } }) => (
        <g key={from} className="growth-dot">
          <line x1={x} x2={x} y1={heightOf(high)} y2={heightOf(low)} />
          {to > from && <line className="growth-span" x1={from} x2={to} y1={heightOf(share)} y2={heightOf(share)} />}
          <circle className={provisional ? "hollow" : undefined} cx={x} cy={heightOf(share)} r="5" />
          {step >= ROOM_FOR_NUMBER && (
            <text x={x + 7} y={heightOf(share) + (share > 0.5 ? 17 : -9)}>
              {Math.round(share * 100)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
