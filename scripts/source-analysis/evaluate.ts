// npm run evaluate: every figure of ../shared/corpora/evaluate.mjs on the development split, how right the suggested labels are on the
// project's own sentences, and how far the confidence of both can be trusted.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Range } from "@/lib/domain/range";
import { analyse } from "@/lib/source-analysis/analyse";
import { segmentText } from "@/lib/source-analysis/segment-text";
import { tagAttributions } from "@/lib/source-analysis/tag-attributions";
import { agreementFigures } from "./annotator-agreement";
import { type Article, codePoints, codeUnits, corpora, readSplit } from "./corpus";
import { labelFigures } from "./label-figures";
import { reliabilityTable, type Sure } from "./reliability-table";

type Found = { readonly source: readonly Range[]; readonly cue: readonly Range[]; readonly content: readonly Range[] };

function evaluate(): number {
  const gold = resolve(corpora, "polnear-dev.jsonl");
  const reference = resolve(corpora, "evaluate.mjs");
  if (!existsSync(gold) || !existsSync(reference)) {
    console.log("Nothing is evaluated: ../shared/corpora, with polnear-dev.jsonl and evaluate.mjs, is not beside this folder.");
    return 0;
  }
  const articles = readSplit("dev");
  console.log(`The whole engine (attitudes included) on ${articles.length} articles of polnear-dev:`);
  const code = compare(gold, reference, articles, (text) => analyse(text).attributions);
  console.log("\nThe trained tagger alone:");
  compare(gold, reference, articles, (text) => tagAttributions(text, segmentText(text)).attributions);
  console.log("\nContains an attribution: how often the tagger is right, by how sure it is (of yes or of no)");
  console.log(reliabilityTable(articles.flatMap(surenessOf)));
  return code;
}

function compare(gold: string, reference: string, articles: readonly Article[], find: (text: string) => readonly Found[]): number {
  const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
  const predicted = join(folder, "predicted.jsonl");
  try {
    const lines = articles.map(({ id, text }) => JSON.stringify({ id, attributions: inCodePoints(text, find(text)) }));
    writeFileSync(predicted, lines.join("\n"));
    return spawnSync(process.execPath, [reference, gold, predicted], { stdio: "inherit" }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inCodePoints(text: string, found: readonly Found[]) {
  const points = codePoints(text);
  const convert = (ranges: readonly Range[]) => ranges.map(([start, end]) => [points[start], points[end]]);
  return found.map(({ source, cue, content }) => ({ source: convert(source), cue: convert(cue), content: convert(content) }));
}

/** For each segment of an article: the chance of an attribution, and whether a part of one stands in it. */
function surenessOf({ text, attributions }: Article): Sure[] {
  const units = codeUnits(text);
  const marked = new Uint8Array(text.length);
  for (const { source, cue, content } of attributions)
    for (const [start, end] of [...(source ?? []), ...(cue ?? []), ...(content ?? [])]) marked.fill(1, units[start], units[end]);
  const segments = segmentText(text);
  const { chances } = tagAttributions(text, segments);
  return segments.map(({ range }, index) => {
    const chance = chances[index] ?? 0;
    const contains = marked.subarray(range[0], range[1]).some((mark) => mark === 1);
    return { sureness: Math.max(chance, 1 - chance), right: chance >= 0.5 === contains };
  });
}

process.exitCode = evaluate();
for (const corpus of ["development", "calibration", "held-out"] as const)
  for (const line of ["", ...labelFigures(corpus)]) console.log(line);
for (const line of ["", ...agreementFigures()]) console.log(line);
