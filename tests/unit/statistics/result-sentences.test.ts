import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ResultSentences } from "@/components/results/result-sentences";
import { SKILL_NEWS } from "@/lib/domain/result-news";
import type { ClaimResult } from "@/lib/domain/results";
import { SKILLS, type Skill } from "@/lib/domain/skill";
import { findings } from "@/lib/statistics/result-sentences";

const makeClaim = (number: number, skill: Skill | null, { answers = 24, full = 0 } = {}): ClaimResult => ({
  number,
  position: number - 1,
  itemId: `item-${number}`,
  ranges: [[0, 1]],
  keyClass: "attribution",
  evidence: [],
  explanation: "",
  exercise: 0,
  question: "",
  keyWords: "",
  skill,
  answers,
  full,
  blank: 0,
  chosen: { "reported-fact": 0, attribution: full, speculation: answers - full, judgement: 0 },
});

describe("what is found", () => {
  test("the weakest and the strongest skill, their claims added up", () => {
    const claims = [
      makeClaim(1, "unnamed-source", { full: 10 }),
      makeClaim(2, "named-source", { full: 22 }),
      makeClaim(3, "unnamed-source", { full: 9 }),
      makeClaim(4, "plain-fact", { full: 18 }),
      makeClaim(5, null, { full: 0 }),
    ];
    expect(findings(claims)).toEqual({
      worst: { skill: "unnamed-source", claims: [1, 3], answers: 48, full: 19 },
      best: { skill: "named-source", claims: [2], answers: 24, full: 22 },
    });
  });
  test("a tenth missed is news, less is not", () => {
    expect(findings([makeClaim(1, "hedge", { answers: 20, full: 18 })]).worst).toMatchObject({ skill: "hedge" });
    expect(findings([makeClaim(1, "hedge", { answers: 21, full: 19 })])).toMatchObject({ worst: null, best: { skill: "hedge" } });
  });
  test("nothing is said to go well of which less than six tenths were right, nor the weakest of all", () => {
    expect(findings([makeClaim(1, "hedge", { full: 1 }), makeClaim(2, "document", { full: 14 })]).best).toBeNull();
    expect(findings([makeClaim(1, "hedge", { full: 20 })])).toMatchObject({ worst: { skill: "hedge" }, best: null });
  });
  test("fewer than five answers say nothing", () => {
    expect(findings([makeClaim(1, "hedge", { answers: 4 })])).toEqual({ worst: null, best: null });
    expect(findings([])).toEqual({ worst: null, best: null });
  });
});

describe("the sentences", () => {
  const text = (props: Partial<Parameters<typeof ResultSentences>[0]>) =>
    renderToStaticMarkup(
      createElement(ResultSentences, {
        handedIn: 24,
        students: 27,
        typical: 10_500,
        possible: 14_000,
        findings: { worst: null, best: null },
        hrefOf: ({ skill }) => `?skill=${skill}#heat` as const,
        ...props,
      }),
    ).replace(/<[^>]+>/g, "");
  test("say how many handed in, and what a typical student got", () => {
    expect(text({})).toContain("24 of 27 students handed in, and a typical student got 10½ of 14.");
    expect(text({ handedIn: 1, students: 1, typical: 1000 })).toContain("1 of 1 student handed in.");
  });
  test("tell one from many, and long lists by commas", () => {
    const worst = { skill: "drift", claims: [2, 5, 11], answers: 72, full: 30 } as const;
    const best = { skill: "document", claims: [7], answers: 24, full: 23 } as const;
    const said = text({ findings: { worst, best } });
    expect(said).toContain("lost its source: in claims 2, 5 and 11, 42 of 72 answers missed full credit.");
    expect(said).toContain("a document is speaking: in claim 7, 23 of 24 answers got full credit.");
  });
  test("warn below twenty and below five students", () => {
    expect(text({ handedIn: 20 })).not.toContain("Provisional");
    expect(text({ handedIn: 19 })).toContain("Provisional");
    expect(text({ handedIn: 4 })).toContain("mean nothing yet");
  });
  test("exist for every skill", () => {
    for (const skill of SKILLS)
      for (const sentence of Object.values(SKILL_NEWS[skill]))
        expect(sentence.match(/\{(claims|answers)\}/g)).toEqual(["{claims}", "{answers}"]);
  });
});
