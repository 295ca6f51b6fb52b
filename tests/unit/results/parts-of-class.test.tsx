import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { HeatPanel } from "@/components/results/heat-panel";
import { LiveStudents } from "@/components/results/live-students";
import { MatrixPanel } from "@/components/results/matrix-panel";
import { ResultsProvider } from "@/components/results/results-provider";
import { fittingClaims } from "@/components/results/results-view";
import { StudentMatrix } from "@/components/results/student-matrix";
import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";
import { type LiveResults, type LiveRow, withCounts } from "@/lib/domain/live-results";
import { packRow } from "@/lib/domain/packed-cells";
import type { KeyedClaim } from "@/lib/domain/results";
import { resultsQuerySchema } from "@/lib/domain/results-query";
import { countCells } from "@/lib/statistics/student-thirds";

// The article and the matrix of a part: of a third of the class, of one label, of one skill. What the picture says, the table says.

const [F, A, S] = CLAIM_CLASSES;
const TEXT = "One fact. Two said. Three said. Four may be.";
const KEYS = [
  { keyClass: F, skill: "plain-fact" },
  { keyClass: A, skill: "named-source" },
  { keyClass: A, skill: "document" },
  { keyClass: S, skill: "hedge" },
] as const;
const STARTS = [0, 10, 20, 32, TEXT.length + 1];
const keyed: KeyedClaim[] = KEYS.map((key, index) => ({
  ...key,
  ...{
    number: index + 1,
    position: index,
    itemId: `item-${index}`,
    exercise: 0,
    question: "",
    keyWords: "",
    evidence: [],
    explanation: "",
  },
  ranges: [[STARTS[index] ?? 0, (STARTS[index + 1] ?? 1) - 1]],
}));

/** Six weak students, five in the middle, six strong; the weak ones take what is said for fact. */
const WORK: readonly (readonly ClaimClass[])[] = [
  ...Array<ClaimClass[]>(6).fill([F, F, F, A]),
  ...Array<ClaimClass[]>(5).fill([F, A, F, A]),
  ...Array<ClaimClass[]>(6).fill([F, A, A, S]),
];
const rows: LiveRow[] = WORK.map((answers, index) => {
  const cells = answers.map((chosen, item) => ({ chosen, other: null, share: chosen === KEYS[item]?.keyClass ? 1 : 0 }));
  const total = 1000 * cells.filter(({ share }) => share === 1).length;
  const row = { studentId: `s${index}`, name: `Student ${index}`, number: index, alike: false, standing: "handed-in" as const };
  return { ...packRow({ ...row, attemptId: `a${index}`, submittedAt: null, total, possible: 4000, cells }), earned: total };
});
const cellsOf = (some: readonly LiveRow[]) =>
  some.map(({ cells }) =>
    cells.split(" ").map((cell) => ({ chosen: CLAIM_CLASSES[Number(cell[0])] ?? null, other: null, share: Number(cell.slice(2)) })),
  );
const first: LiveResults = {
  ...{ at: 0, keyed: "key", handedIn: rows.length, typical: 2000, possible: 4000, students: rows.length, started: 0, alarms: [] },
  claims: countCells(cellsOf(rows), 4),
  rows,
};

function draw(search: Record<string, string>, Drawn: () => ReactElement | null, results = first): string {
  const article = { text: TEXT, blocks: [{ kind: "paragraph" as const, range: [0, TEXT.length] satisfies [number, number] }] };
  const frame = {
    ...{
      assignmentId: "x",
      keyed,
      classes: CLAIM_CLASSES,
      exercises: [{ position: 0, title: "Sort" }],
      noun: "Claim" as const,
      third: null,
    },
    article: { ...article, language: "en", direction: "ltr" as const },
    query: resultsQuerySchema.parse(search),
  };
  return renderToStaticMarkup(
    <ResultsProvider frame={frame} first={results}>
      <Drawn />
    </ResultsProvider>,
  );
}
const chips = (html: string) => [...html.matchAll(/heat-count num"[^>]*>([^<]*)</g)].map((match) => match[1]);
const missed = (html: string) => [...html.matchAll(/>(\d+) of (\d+)<\/td>/g)].map((match) => [match[1], match[2]]);
const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a third of the class", () => {
  test.each([
    ["weakest", ["0", "6", "6", "6"], 6],
    ["middle", ["0", "0", "5", "5"], 5],
    ["strongest", ["0", "0", "0", "0"], 6],
  ])("%s: the chips and the table are of its students alone", (group, counts, students) => {
    const html = draw({ group }, HeatPanel);
    expect(chips(html)).toEqual(counts);
    expect(missed(html)).toEqual(counts.map((count) => [count, String(students)]));
    expect(plain(html)).toContain(`how many of ${students} answers`);
    const matrix = draw({ group }, MatrixPanel);
    const cells = [...matrix.matchAll(/aria-label="(\d+) of/g)].map(([, count]) => Number(count));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(4 * students);
  });
  test("of fewer than five is not shown, and says why", () => {
    const few = { ...first, rows: rows.slice(4, 14) };
    for (const panel of [HeatPanel, MatrixPanel]) {
      const html = draw({ group: "weakest" }, panel, few);
      expect(plain(html)).toContain("in this third. A part of the class is shown from 5 students on");
      expect(html).not.toMatch(/heat-count|class="matrix"/);
    }
  });
});

describe("one label, one skill", () => {
  test("the others are drawn without heat, and the table leaves them out", () => {
    const html = draw({ key: "attribution" }, HeatPanel);
    expect(html.match(/heat-claim heat-0 aside/g)).toHaveLength(2);
    expect(missed(html)).toEqual([
      ["6", "17"],
      ["11", "17"],
    ]);
    expect(plain(html)).toContain("Key A Attribution : 2 claims");
  });
  test("the matrix of a skill counts its claims alone", () => {
    expect(plain(draw({ skill: "document" }, MatrixPanel))).toContain("Only documents as sources: 17 answers.");
    expect(draw({ skill: "document", group: "weakest" }, MatrixPanel)).toContain(
      'aria-label="6 of 6: key Attribution, chosen Reported fact"',
    );
  });
  test("filters hold together", () => {
    const claims = withCounts(keyed, first.claims);
    const numbers = (search: Record<string, string>) => fittingClaims(claims, resultsQuerySchema.parse(search)).map(({ number }) => number);
    expect(numbers({})).toEqual([1, 2, 3, 4]);
    expect(numbers({ key: "attribution" })).toEqual([2, 3]);
    expect(numbers({ key: "attribution", chose: "speculation" })).toEqual([]);
    expect(numbers({ key: "attribution", chose: "reported-fact" })).toEqual([2, 3]);
    expect(numbers({ key: "attribution", skill: "document" })).toEqual([3]);
    expect(numbers({ chose: "attribution" })).toEqual([1, 2, 3, 4]);
  });
});

describe("a cell of the matrix", () => {
  const Students = () => <LiveStudents title="Pool" excusing={null} reopening={null} />;
  const listed = (search: Record<string, string>) => [...draw(search, Students).matchAll(/<bdi>(Student \d+)<\/bdi>/g)].length;
  const cell = { key: "attribution", chose: "reported-fact" };
  test.each([
    [cell, 11],
    [{ ...cell, group: "weakest" }, 6],
    [{ ...cell, group: "strongest" }, 0],
    [{ ...cell, skill: "named-source" }, 6],
    [{ ...cell, skill: "document", group: "middle" }, 5],
  ])("%j leads to the students that it counts", (search, students) => {
    expect(listed(search)).toBe(students);
  });
  test("without one everybody is listed, of whichever third the article is", () => {
    expect(listed({ group: "weakest" })).toBe(rows.length);
  });
});

test("a student's matrix leads to the first claim of a cell, and leaves out what does not count", () => {
  const item = (number: number, keyClass: ClaimClass | null, chosen: ClaimClass | null, rule: "key" | "left-out" = "key") => ({
    ...{ number, keyClass, chosen, rule },
  });
  const items = [item(1, F, F), item(2, A, F), item(3, A, F), item(4, S, null), item(5, S, S, "left-out"), item(6, null, null)];
  const html = renderToStaticMarkup(<StudentMatrix items={items} judgement={false} />);
  expect([...html.matchAll(/href="(#[^"]+)" aria-label="([^"]+)"|aria-label="([^"]+)"[^>]*href="(#[^"]+)"/g)]).toHaveLength(2);
  expect(html).toContain('aria-label="2 of 2: key Attribution, chosen Reported fact"');
  expect(html).toContain('href="#claim-2"');
  expect(plain(html)).toContain("agree with the key: 1 of 3. 1 more was left blank.");
  expect(renderToStaticMarkup(<StudentMatrix items={[item(1, null, null)]} judgement={false} />)).toBe("");
});
