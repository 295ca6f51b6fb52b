import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyse } from "@/lib/source-analysis/analyse";
import { CLAIM_CORPORA, readClaims } from "@/scripts/source-analysis/claims-corpus";

const corpora = ["development", "calibration", "held-out"] as const;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\P{L}+/gu, " ")
    .trim();

test("every line is a claim, no id and no sentence comes twice", () => {
  const claims = corpora.flatMap((corpus) => readClaims(corpus));
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(new Set(claims.map(({ text }) => plain(text))).size).toBe(claims.length);
  expect(readFileSync(CLAIM_CORPORA.calibration, "utf8").trim().split("\n").length).toBeGreaterThanOrEqual(250);
});

test("every class is there in every corpus", () => {
  for (const corpus of corpora) expect(new Set(readClaims(corpus).map((claim) => claim.class)).size).toBe(4);
});

test("of the unseen sentences that the engine is 90 % sure of, 95 % are right, and they are half of all", () => {
  const sure = readClaims("held-out").flatMap((claim) => {
    const segment = analyse(claim.text).segments.find(({ label }) => label !== null);
    return segment && segment.confidence >= 0.9 ? [segment.class === claim.class] : [];
  });
  expect(sure.length / readClaims("held-out").length).toBeGreaterThanOrEqual(0.5);
  expect(sure.filter(Boolean).length / sure.length).toBeGreaterThanOrEqual(0.95);
});
