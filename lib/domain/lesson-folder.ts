import type { z } from "zod";
import { type KeyEntry, keyEntrySchema } from "./answer-key";
import type { ArticleFacts, Block } from "./article";
import { capital } from "./capital";
import { type Glossary, inAlphabet } from "./glossary";
import type { JsonObject } from "./json";
import { type KeyFile, keyFileSchema, type LessonFile, lessonFileSchema, type Place } from "./lesson-file";
import { type IndexedText, indexText, type Span, spanOf } from "./lesson-places";
import { articleProblems, type LessonProblem, problemIn, quoted, schemaProblems, storingProblems } from "./lesson-problems";
import type { Skill } from "./skill";

type ParsedClaim = { readonly id: string; readonly ranges: Span[] };

type ParsedKeyEntry = KeyEntry & { readonly skill: Skill | null; readonly dropped: false };

/** An item as the files name it: its claim’s id, and the name under which the key has its entry. */
type ParsedItem = { readonly claim: string | null; readonly content: JsonObject; readonly entry: string };
type ParsedExercise = Pick<LessonFile["exercises"][number], "kind" | "title" | "instructions"> & {
  readonly settings: JsonObject;
  readonly items: readonly ParsedItem[];
};

/** A lesson folder that holds together. All ranges are UTF-16 code units of `text`. */
export type ParsedLesson = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly instructions: string;
  readonly glossary: Glossary;
  readonly article: ArticleFacts;
  readonly text: string;
  readonly blocks: Block[];
  /** In the order of the text; `id` is the name the claim has in the files. */
  readonly claims: ParsedClaim[];
  readonly exercises: readonly ParsedExercise[];
  /** By the name that items call their entry: one for every item. */
  readonly key: ReadonlyMap<string, ParsedKeyEntry>;
};

type Report = (problem: LessonProblem) => void;

/**
 * Checks the three files of a lesson folder against each other and gives the lesson they hold, or every problem found.
 * Never throws on parsed JSON. The format is told in docs/guides/lesson-format.md.
 */
export function readLesson(files: {
  article: string;
  lesson: unknown;
  key: unknown;
}): { ok: true; lesson: ParsedLesson } | { ok: false; problems: LessonProblem[] } {
  const problems: LessonProblem[] = articleProblems(files.article);
  const offsetsHold = problems.length === 0;
  const report: Report = (problem) => problems.push(problem);
  const lesson = parseFile("lesson.json", lessonFileSchema, files.lesson, report);
  const key = parseFile("key.json", keyFileSchema, files.key, report);
  if (!lesson || !offsetsHold) return { ok: false, problems };

  const text = indexText(files.article);
  const blocks = readBlocks(text, lesson, report);
  const claims = readClaims(text, lesson, blocks, report);
  checkExercises(lesson, report);
  const entries = key ? readKey(text, lesson, key, report) : new Map<string, ParsedKeyEntry>();
  if (problems.length > 0) return { ok: false, problems };
  const { slug, title, summary, instructions, article } = lesson;
  const glossary = inAlphabet(lesson.glossary ?? []);
  const exercises = lesson.exercises.map(parsedExercise);
  return {
    ok: true,
    lesson: { slug, title, summary, instructions, glossary, article, text: files.article, blocks, claims, exercises, key: entries },
  };
}

function parseFile<T>(file: "lesson.json" | "key.json", schema: z.ZodType<T>, raw: unknown, report: Report): T | null {
  const parsed = schema.safeParse(raw);
  for (const problem of parsed.success ? storingProblems(file, parsed.data) : schemaProblems(file, raw, parsed.error)) report(problem);
  return parsed.success ? parsed.data : null;
}

function readBlocks(article: IndexedText, lesson: LessonFile, report: Report): Block[] {
  const fault = (index: number, reason: string) => report(problemIn("lesson.json", undefined, `blocks[${index}]: ${reason}.`));
  const blocks: Block[] = [];
  let last = 0;
  for (const [index, { kind, ...place }] of lesson.blocks.entries()) {
    const found = spanOf(article, place);
    if (!found.ok) {
      fault(index, found.reason);
      continue;
    }
    const [start, end] = found.span;
    if (end <= last) fault(index, "the block stands before the one above it; list the blocks in the order of the text");
    else if (start < last) fault(index, "the block overlaps the one above it");
    blocks.push({ kind, range: [start, end] });
    last = Math.max(last, end);
  }
  if (blocks.length === lesson.blocks.length) checkGaps(article.text, blocks, report);
  return blocks;
}

/** Only white space and marks such as a bullet's dash may stand between the blocks: words there would never be shown. */
function checkGaps(text: string, blocks: readonly Block[], report: Report): void {
  const ends = [0, ...blocks.map(({ range }) => range[1])];
  const starts = [...blocks.map(({ range }) => range[0]), text.length];
  for (const [index, end] of ends.entries()) {
    const gap = text.slice(end, starts[index]).trim();
    if (/\p{L}/u.test(gap)) report(problemIn("lesson.json", undefined, `blocks: the words ${quoted(gap)} are in no block.`));
  }
}

function readClaims(article: IndexedText, lesson: LessonFile, blocks: readonly Block[], report: Report): ParsedClaim[] {
  const blocksHold = blocks.length === lesson.blocks.length;
  const seen = new Set<string>();
  const claims: ParsedClaim[] = [];
  for (const { id, ranges: places } of lesson.claims) {
    const fault = (reason: string) => report(problemIn("lesson.json", id, reason));
    if (seen.has(id)) fault("Two claims have this id.");
    seen.add(id);
    const ranges = readPlaces(article, places, (reason) => fault(`${reason}.`));
    if (!ranges) continue;
    const unordered = ranges.some(([start], index) => index > 0 && start < (ranges[index - 1]?.[1] ?? 0));
    if (unordered) fault("The ranges of the claim overlap or are not in the order of the text.");
    if (blocksHold) checkBlockOf(ranges, blocks, fault);
    claims.push({ id, ranges });
  }
  checkClaimOrder(claims, report);
  return claims;
}

function checkBlockOf(ranges: readonly Span[], blocks: readonly Block[], fault: (reason: string) => void): void {
  const holders = ranges.map(([start, end]) => blocks.find(({ range }) => range[0] <= start && end <= range[1]));
  if (holders.includes(undefined)) fault("The claim does not lie inside a block.");
  else if (holders.some((block) => block?.kind === "heading")) fault("The claim lies in a heading. Headings are not graded.");
  else if (new Set(holders).size > 1) fault("The claim's ranges lie in more than one block. Make a claim for each.");
}

function checkClaimOrder(claims: readonly ParsedClaim[], report: Report): void {
  for (const [index, { id, ranges }] of claims.entries()) {
    const before = claims[index - 1];
    if (before && startOf(ranges) < startOf(before.ranges)) {
      report(
        problemIn("lesson.json", id, `The claim stands before ${quoted(before.id)} in the text. List the claims in the order of the text.`),
      );
    }
  }
  const all = claims.flatMap(({ id, ranges }, owner) => ranges.map((range) => ({ id, owner, range })));
  all.sort((a, b) => a.range[0] - b.range[0] || a.owner - b.owner);
  const told = new Set<string>();
  let widest = all[0];
  for (const next of all.slice(1)) {
    const pair = `${widest?.id} ${next.id}`;
    if (widest && widest.owner !== next.owner && next.range[0] < widest.range[1] && !told.has(pair)) {
      told.add(pair);
      report(problemIn("lesson.json", next.id, `The claim overlaps the claim ${quoted(widest.id)}. A word belongs to one claim only.`));
    }
    if (!widest || next.range[1] > widest.range[1]) widest = next;
  }
}

const startOf = (ranges: readonly Span[]) => ranges[0]?.[0] ?? 0;

/** A claim and an item may have one name; their entries never do. */
const itemEntry = (id: string) => `item ${id}`;

const parsedExercise = ({ kind, title, instructions, settings, claims, items }: LessonFile["exercises"][number]): ParsedExercise => ({
  ...{ kind, title, instructions, settings: settings ?? {} },
  items: claims
    ? claims.map((claim) => ({ claim, content: {}, entry: claim }))
    : (items ?? []).map(({ id, claim, content }) => ({ claim, content, entry: itemEntry(id) })),
});

function checkExercises(lesson: LessonFile, report: Report): void {
  const known = new Set(lesson.claims.map(({ id }) => id));
  const named = new Set<string>();
  for (const [index, { claims = [], items = [] }] of lesson.exercises.entries()) {
    const seen = new Set<string>();
    for (const { id, claim } of items) {
      if (named.has(id)) report(problemIn("lesson.json", id, "Two items have this id."));
      named.add(id);
      if (claim !== null && !known.has(claim))
        report(problemIn("lesson.json", id, `The item asks about the claim ${quoted(claim)}, but no claim has this id.`));
    }
    for (const claim of claims) {
      if (!known.has(claim))
        report(problemIn("lesson.json", claim, `exercises[${index}] asks about this claim, but no claim has this id.`));
      else if (seen.has(claim)) report(problemIn("lesson.json", claim, `exercises[${index}] asks about this claim twice.`));
      seen.add(claim);
    }
  }
}

function readKey(article: IndexedText, lesson: LessonFile, file: KeyFile, report: Report): Map<string, ParsedKeyEntry> {
  const known = new Set(lesson.claims.map(({ id }) => id));
  const key = new Map<string, ParsedKeyEntry>();
  const named = new Set<string>();
  for (const { claim, label, accepted, evidence: places, ...rest } of file.entries) {
    const fault = (reason: string) => report(problemIn("key.json", claim, reason));
    if (!known.has(claim)) fault("lesson.json has no claim with this id.");
    if (named.has(claim)) fault("The claim has two entries. It must have one.");
    named.add(claim);
    const evidence = readPlaces(article, places, (reason) => fault(`Evidence: ${reason}.`));
    if (!evidence) continue;
    const entry: ParsedKeyEntry = { key: { label, accepted }, evidence, ...rest, dropped: false };
    checkEntry(entry, fault);
    key.set(claim, entry);
  }
  readItemKeys(article, { lesson, file, key }, report);
  const asked = new Set(lesson.exercises.flatMap(({ claims }) => claims ?? []));
  for (const claim of asked) {
    if (known.has(claim) && !named.has(claim))
      report(problemIn("key.json", claim, "An exercise asks about this claim, but it has no entry."));
  }
  return key;
}

function checkEntry(entry: ParsedKeyEntry, fault: (reason: string) => void): void {
  for (const issue of keyEntrySchema.safeParse(entry).error?.issues ?? []) fault(`${issue.path.join(".")}: ${issue.message}.`);
}

type KeyReading = { readonly lesson: LessonFile; readonly file: KeyFile; readonly key: Map<string, ParsedKeyEntry> };

/** The entries of the items that have keys of their own. */
function readItemKeys(article: IndexedText, { lesson, file, key }: KeyReading, report: Report): void {
  const known = new Set(lesson.exercises.flatMap(({ items }) => (items ?? []).map(({ id }) => id)));
  const named = new Set<string>();
  for (const { item, key: credit, evidence: places, ...rest } of file.items ?? []) {
    const fault = (reason: string) => report(problemIn("key.json", item, reason));
    if (!known.has(item)) fault("lesson.json has no item with this id.");
    if (named.has(item)) fault("The item has two entries. It must have one.");
    named.add(item);
    const evidence = readPlaces(article, places, (reason) => fault(`Evidence: ${reason}.`));
    if (!evidence) continue;
    const entry: ParsedKeyEntry = { key: credit, evidence, ...rest, dropped: false };
    checkEntry(entry, fault);
    key.set(itemEntry(item), entry);
  }
  for (const item of known) if (!named.has(item)) report(problemIn("key.json", item, "The item has no entry."));
}

/** The ranges of all places, or null where one of them does not hold. */
function readPlaces(article: IndexedText, places: readonly Place[], fault: (reason: string) => void): Span[] | null {
  const found = places.map((place) => spanOf(article, place));
  for (const place of found) if (!place.ok) fault(capital(place.reason));
  const spans = found.flatMap((place) => (place.ok ? [place.span] : []));
  return spans.length === places.length ? spans : null;
}
