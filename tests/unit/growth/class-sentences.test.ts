import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClassSentences } from "@/components/growth/class-sentences";
import type { SkillCount } from "@/lib/domain/growth";
import { skillGrowth } from "@/lib/statistics/skill-growth";

/** What the page says first of a class of so many of whom so many had each skill right, in one lesson. */
function said(students: number, right: Partial<Record<SkillCount["skill"], number>>): string {
  const totals = Object.entries(right).map(([skill, credit]) => ({
    skill: skill as SkillCount["skill"],
    ...{ students, answers: students, credit, creditSquares: credit, creditAnswers: credit, answerSquares: students },
  }));
  const counts = totals.map((total) => ({ ...total, lesson: 0 }));
  const html = renderToStaticMarkup(createElement(ClassSentences, { growth: skillGrowth({ of: "class", lessons: [], counts, totals }) }));
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("where most is to be learnt, and what works", () => {
  const words = said(24, { hedge: 6, drift: 12, document: 18 });
  expect(words).toContain("Least of the credit so far went to careful words such as “could”: 25");
  expect(words).toContain("Most of the credit so far went to documents as sources: 75");
  expect(words).not.toContain("Provisional");
});

test("nothing is least or most where all is alike", () => {
  for (const [right, share] of [
    [8, "100"],
    [0, "0"],
  ] as const) {
    const words = said(8, { hedge: right, drift: right });
    expect(words).toContain(`the same so far: ${share}`);
    expect(words).not.toMatch(/Least|Most/);
    expect(words).toContain("Provisional: below 20 students");
  }
  expect(said(8, { hedge: 6 })).not.toMatch(/Least|Most/);
});

test("of fewer than five students no share is said", () => {
  expect(said(4, { hedge: 1, drift: 4 })).toContain("shares mean nothing yet");
});
