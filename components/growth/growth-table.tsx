import { TableWrap } from "@/components/ui/table-wrap";
import { shareText } from "@/lib/domain/gradebook";
import type { GrowthLesson, SkillGrowth, SkillRecord, SkillShare } from "@/lib/domain/growth";
import type { Skill } from "@/lib/domain/skill";
import { countWords, intervalText, skillName } from "./growth-words";

type GrowthTableProps = {
  of: SkillRecord["of"];
  growth: readonly SkillGrowth[];
  lessons: readonly GrowthLesson[];
  /** the rows behind the figures of one lesson and skill */
  hrefOf: (lesson: GrowthLesson, skill: Skill) => string;
};

/** The table twin of the pictures, from the same stages: each with its lessons, which lead to the answers themselves. */
export function GrowthTable({ of, growth, lessons, hrefOf }: GrowthTableProps) {
  return (
    <TableWrap label="Table: the share of the credit by skill and lesson">
      <table className="growth-table">
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Lessons</th>
            <th scope="col">Answers</th>
            <th scope="col">Credit</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        {growth.map(({ skill, stages, whole }) => (
          <tbody key={skill} id={`rows-${skill}`}>
            {stages.map(({ lessons: places, result }, index) => (
              <tr key={places[0]}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={stages.length + (stages.length > 1 ? 1 : 0)}>
                    {skillName(skill)}
                  </th>
                )}
                <td>
                  <ul>
                    {places.flatMap((place) => {
                      const lesson = lessons[place];
                      if (!lesson) return [];
                      return [
                        <li key={place}>
                          <span className="num">{place + 1}</span> <a href={hrefOf(lesson, skill)}>{lesson.title}</a>
                        </li>,
                      ];
                    })}
                  </ul>
                </td>
                <ShareCells of={of} result={result} />
              </tr>
            ))}
            {stages.length > 1 && (
              <tr className="growth-whole">
                <td>All together</td>
                <ShareCells of={of} result={whole} />
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </TableWrap>
  );
}

function ShareCells({ of, result }: { of: SkillRecord["of"]; result: SkillShare }) {
  return (
    <>
      <td>{countWords(of, result)}</td>
      {result.shown ? (
        <>
          <td className="num">
            {shareText(result.share)}
            {result.provisional && <span className="caption"> provisional</span>}
          </td>
          <td className="num">{intervalText(result)}</td>
        </>
      ) : (
        <td colSpan={2} className="quiet">
          too few to show
        </td>
      )}
    </>
  );
}
