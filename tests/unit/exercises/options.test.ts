import { describe, expect, test } from "vitest";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import { exerciseKind } from "@/lib/exercises/registry";
import { TRIED } from "@/tests/factories/exercise-answers";

// What item analysis counts, worked out by hand.

function listed(name: string, { key, settings = {}, judgement = true }: { key?: unknown; settings?: object; judgement?: boolean } = {}) {
  const tried = TRIED[name];
  const found = exerciseKind(name).options?.({
    ...{ content: tried?.content, key: key ?? tried?.key, marking: { judgement } },
    settings: { ...settings },
  });
  if (!found) throw new Error(`${name} lists no options`);
  return found;
}
const credits = (found: ReturnType<typeof listed>) => found.options.map(({ credit }) => credit);
const chosenWords = (found: ReturnType<typeof listed>, response: unknown) =>
  found.chosen(response).map((index) => found.options[index]?.words);

describe("sort the claims", () => {
  test("by class: those on offer, an accepted one with its share", () => {
    const found = listed("sort-the-claims");
    expect(credits(found)).toEqual([0, 1, 0.5, 0]);
    expect(found.guess).toBe(1.5 / 4);
    expect(chosenWords(found, { class: "speculation" })).toEqual(["Speculation"]);
    const three = listed("sort-the-claims", { judgement: false });
    expect(three.guess).toBe(0.5);
    expect(three.chosen({ class: "judgement" })).toEqual([]);
  });

  test("an answer on both axes, where the class is asked, counts as its class", () => {
    expect(chosenWords(listed("sort-the-claims"), { voucher: "document", certainty: null })).toEqual(["Attribution"]);
  });

  test("on both axes: nine vouchers and four certainties, of which any two are an answer", () => {
    const key = labelledKeySchema.parse({ label: { voucher: "document", certainty: "asserted" }, accepted: [] });
    const found = listed("sort-the-claims", { key, settings: { axes: 2 } });
    expect(found.options).toHaveLength(13);
    // the voucher earns ½, the two near ones ¼; the certainty ½
    expect(found.options.filter(({ credit }) => credit === 0.5).map(({ words }) => words)).toEqual(["a document", "stated as so"]);
    expect(credits(found).filter((credit) => credit === 0.25)).toHaveLength(2);
    expect(found.guess).toBeCloseTo((0.5 + 2 * 0.25) / 9 + 0.5 / 4, 12);
    expect(chosenWords(found, { voucher: "document", certainty: "hedged" })).toEqual(["a document", "put carefully (could, likely)"]);
  });
});

describe("multiple choice", () => {
  test("one right answer: the mean of what the answers earn", () => {
    const tried = TRIED["multiple-choice"];
    const found = exerciseKind("multiple-choice").options?.({
      ...{ content: { ...tried?.content, several: false }, key: { right: [1] }, marking: { judgement: true }, settings: {} },
    });
    expect(found?.guess).toBeCloseTo(1 / 3, 12);
  });

  test("several: each right answer alone earns its part; chance is over every choice of at least one", () => {
    const found = listed("multiple-choice");
    expect(credits(found)).toEqual([0.5, 0, 0.5]);
    // {0} ½, {1} 0, {2} ½, {0,1} 0, {0,2} 1, {1,2} 0, {0,1,2} ½
    expect(found.guess).toBeCloseTo(2.5 / 7, 12);
    expect(found.chosen({ chosen: [0, 2] })).toEqual([0, 2]);
  });
});

test("who is this source: types and terms, of which any two are an answer", () => {
  const found = listed("who-is-this-source");
  expect(found.options).toHaveLength(8 + 3);
  // the type earns .7, a near one .35; the terms .3
  expect(found.guess).toBeCloseTo((0.7 + 0.35) / 8 + 0.3 / 3, 12);
});

test("hedge meter: the levels, with what each adds; the words are free", () => {
  const found = listed("hedge-meter");
  expect(credits(found)).toEqual([0, 0.25, 0.5, 0.25]);
  expect(found.guess).toBeNull();
  expect(exerciseKind("hedge-meter").spans?.ofKey(TRIED["hedge-meter"]?.key)).toHaveLength(1);
});

test("verification plan: the choices; the plan is free", () => {
  const found = listed("verification-plan");
  expect(found.guess).toBeNull();
  expect(chosenWords(found, TRIED["verification-plan"]?.full)).toEqual([
    "Yes, it can be checked",
    "Read the original document or recording",
    "Look for another outlet that did its own reporting",
    "The document itself, seen in full",
  ]);
});

test("build the chain: names that are the same have one number", () => {
  const key = { ...TRIED["build-the-chain"]?.key, same: [[0, 2]] };
  const { chains } = exerciseKind("build-the-chain");
  expect(chains?.ofResponse({ links: [[2, 3]], independent: null }, key)).toEqual([[0, 3]]);
});

test("free sentences, marked words alone and found pairs list no options", () => {
  for (const name of ["rewrite", "short-answer", "highlight-the-parts", "spot-the-drift", "build-the-chain"]) {
    expect(exerciseKind(name).options).toBeNull();
  }
});
