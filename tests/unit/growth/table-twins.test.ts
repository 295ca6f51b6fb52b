import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GrowthFigure } from "@/components/growth/growth-figure";
import { GrowthTable } from "@/components/growth/growth-table";
import type { GrowthLesson, SkillCount } from "@/lib/domain/growth";
import { skillGrowth } from "@/lib/statistics/skill-growth";

// The pictures and their table are drawn from the same stages: what one says, the other says.

const makeCount = (lesson: number, skill: SkillCount["skill"], students: number, right: number): SkillCount => ({
  lesson,
  skill,
  students,
  answers: students,
  credit: right,
  creditSquares: right,
  creditAnswers: right,
  answerSquares: students,
});
const record = {
  of: "class" as const,
  lessons: ["Pool", "Sleep", "Missiles"].map(
    (title, index): GrowthLesson => ({
      assignmentId: `assignment-${index + 1}`,
      title,
      at: new Date(Date.UTC(2026, 10, index + 1)),
      timeZone: "UTC",
      attemptId: null,
    }),
  ),
  counts: [
    makeCount(0, "hedge", 24, 12),
    makeCount(1, "hedge", 23, 17),
    makeCount(2, "hedge", 9, 9),
    makeCount(0, "drift", 3, 2),
    makeCount(1, "drift", 22, 0),
    makeCount(2, "judgement", 4, 4),
  ],
};
const totalOf = (skill: SkillCount["skill"], students: number, right: number) => {
  const { lesson: _, ...total } = makeCount(0, skill, students, right);
  return total;
};
const growth = skillGrowth({ ...record, totals: [totalOf("hedge", 56, 38), totalOf("drift", 25, 2), totalOf("judgement", 4, 4)] });

const TOP = 10;
const BOTTOM = 82;
const shareAt = (y: number) => Math.round(((BOTTOM - y) / (BOTTOM - TOP)) * 100);

/** The share, the interval and whether it is provisional, of each dot. */
function dotsOf(svg: string) {
  return [...svg.matchAll(/<g class="growth-dot">(.*?)<\/g>/g)].map(([, dot = ""]) => {
    const whisker = /y1="([^"]+)" y2="([^"]+)"/.exec(dot);
    const circle = /<circle( class="hollow")? cx="[^"]+" cy="([^"]+)"/.exec(dot);
    const number = /<text[^>]*>(\d+)<\/text>/.exec(dot)?.[1];
    return {
      share: shareAt(Number(circle?.[2])),
      number: Number(number),
      high: shareAt(Number(whisker?.[1])),
      low: shareAt(Number(whisker?.[2])),
      provisional: circle?.[1] !== undefined,
    };
  });
}
const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("growth", () => {
  const table = renderToStaticMarkup(
    createElement(GrowthTable, {
      of: "class",
      growth,
      lessons: record.lessons,
      hrefOf: ({ assignmentId }, skill) => `/teach/assignments/${assignmentId}?skill=${skill}`,
    }),
  );
  const bodies = [...table.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/g)].map(([, body = ""]) => body);

  test("every dot is a row of the table, with the same figures", () => {
    expect(bodies).toHaveLength(growth.length);
    for (const [index, one] of growth.entries()) {
      const dots = dotsOf(renderToStaticMarkup(createElement(GrowthFigure, { growth: one, lessons: record.lessons.length })));
      const rows = [...(bodies[index] ?? "").matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) => text(row));
      const told = rows.flatMap((row) => {
        const found = /(\d+) %( provisional)? (\d+)–(\d+) %/.exec(row);
        if (!found) return [];
        const [, share, provisional, low, high] = found;
        return [
          { share: Number(share), number: Number(share), high: Number(high), low: Number(low), provisional: provisional !== undefined },
        ];
      });
      expect(dots).toEqual(told);
      expect(dots).toHaveLength(one.stages.filter(({ result }) => result.shown).length);
    }
  });
  test("what is too few is no dot, and says so with its count", () => {
    const [judgement] = growth.filter(({ skill }) => skill === "judgement");
    if (!judgement) throw new Error("a skill was expected");
    expect(dotsOf(renderToStaticMarkup(createElement(GrowthFigure, { growth: judgement, lessons: 3 })))).toEqual([]);
    expect(text(table)).toContain("Missiles 4 answers of 4 students too few to show");
  });
  test("lessons that are put together stand together, and each leads to its own rows", () => {
    expect(text(table)).toContain("1 Pool 2 Sleep 25 answers of 25 students");
    expect(table).toContain('href="/teach/assignments/assignment-1?skill=drift"');
    expect(table).toContain('href="/teach/assignments/assignment-2?skill=drift"');
  });
});
