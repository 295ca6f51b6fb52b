import { acceptedWords } from "@/components/lessons/key-words";
import { labelledKeySchema } from "@/lib/domain/answer-key";
import { classOf } from "@/lib/domain/label";
import { CERTAINTY_WORDS, CLASS_WORDS, SKILL_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";
import type { LessonPlan, PlannedEntry } from "@/lib/domain/lesson";
import { pointsText } from "@/lib/domain/points";
import type { Range } from "@/lib/domain/range";
import { sameJson } from "@/lib/domain/same-json";
import { textOf } from "@/lib/domain/words";
import { type WordedItem, wordedItems } from "@/lib/grading/keyed-items";
import { pairsOf, type WordRun, wordChanges } from "./word-changes";

type Version = { readonly content: Omit<LessonPlan, "entries">; readonly entries: readonly PlannedEntry[] };

/** Something that the two versions say differently. */
export type FieldChange = { readonly field: string; readonly runs: readonly WordRun[] };

/** A claim that only one of the versions has, or whose key differs. Numbers count from 1. */
export type ClaimChange =
  | { readonly kind: "cut" | "new"; readonly number: number; readonly words: string }
  | { readonly kind: "key"; readonly number: number; readonly words: string; readonly fields: readonly FieldChange[] };

/** An item that asks for more than a label, which only one of the versions has, or whose key differs. */
export type ItemChange = {
  readonly kind: ClaimChange["kind"];
  readonly number: number;
  readonly exercise: string;
  readonly words: string;
  readonly fields: readonly FieldChange[];
};

export type VersionComparison = {
  /** title, summary, instructions, exercises */
  readonly facts: readonly FieldChange[];
  /** the paragraphs of the article that differ; empty: the same, word for word */
  readonly article: readonly (readonly WordRun[])[];
  readonly claims: readonly ClaimChange[];
  /** claims with the same words and the same key */
  readonly sameClaims: number;
  readonly items: readonly ItemChange[];
  /** such items with the same words and the same key */
  readonly sameItems: number;
};

/** Compares two versions of a lesson word for word, and their keys claim by claim. */
export function compareVersions(earlier: Version, later: Version): VersionComparison {
  const { claims, same } = compareClaims(earlier, later);
  const items = compareItems(earlier, later);
  return {
    facts: changesOf(factFields(earlier.content), factFields(later.content)),
    article: compareArticles(earlier.content.article, later.content.article),
    claims,
    sameClaims: same,
    ...items,
  };
}

type Fields = readonly (readonly [field: string, words: string])[];

/** The fields that differ; both lists name the same ones in the same order. */
const changesOf = (earlier: Fields, later: Fields): FieldChange[] =>
  earlier.flatMap(([field, before], index) => {
    const after = later[index]?.[1] ?? "";
    return before === after ? [] : [{ field, runs: wordChanges(before, after) }];
  });

const factFields = ({ title, summary, instructions, glossary, exercises, article: { facts } }: Version["content"]): Fields => [
  ["Title", title],
  ["Summary", summary],
  ["What students are told", instructions],
  ["Words explained", glossary.map(({ word, meaning }) => `${word}: ${meaning}`).join("\n")],
  ["Exercises", exercises.map((exercise) => [exercise.title, exercise.instructions].filter(Boolean).join(": ")).join("\n")],
  ["Title of the article", facts.title],
  ["Byline, outlet and date", [facts.byline, facts.outlet, facts.publishedOn].filter(Boolean).join(" · ")],
  ["Rights", facts.rights],
];

type Article = Version["content"]["article"];

/** The paragraphs that differ. One that was changed stands as one, where the other version has one in its place. */
function compareArticles(earlier: Article, later: Article): WordRun[][] {
  const [before, after] = [earlier, later].map(({ text, blocks }) => blocks.map(({ range }) => textOf(text, [range]))) as [
    string[],
    string[],
  ];
  const changed: WordRun[][] = [];
  let [cut, added]: [string[], string[]] = [[], []];
  const flush = () => {
    for (let index = 0; index < Math.max(cut.length, added.length); index++)
      changed.push(wordChanges(cut[index] ?? "", added[index] ?? ""));
    [cut, added] = [[], []];
  };
  for (const pair of pairsOf(before, after)) {
    if (pair.earlier !== null && pair.later !== null) flush();
    else if (pair.earlier !== null) cut.push(before[pair.earlier] ?? "");
    else if (pair.later !== null) added.push(after[pair.later] ?? "");
  }
  flush();
  return changed;
}

function compareClaims(earlier: Version, later: Version): { claims: ClaimChange[]; same: number } {
  const [before, after] = [keyedClaims(earlier), keyedClaims(later)];
  let same = 0;
  const claims = pairsOf(
    before.map(({ words }) => words),
    after.map(({ words }) => words),
  ).flatMap((pair): ClaimChange[] => {
    const [one, other] = [before[pair.earlier ?? -1], after[pair.later ?? -1]];
    if (!other) return one ? [{ kind: "cut", number: one.number, words: one.words }] : [];
    if (!one) return [{ kind: "new", number: other.number, words: other.words }];
    const fields = changesOf(one.fields, other.fields);
    if (fields.length > 0) return [{ kind: "key", number: other.number, words: other.words, fields }];
    same += 1;
    return [];
  });
  return { claims, same };
}

/** Items of one exercise that ask the same of the same words are one. */
function compareItems(earlier: Version, later: Version): { items: ItemChange[]; sameItems: number } {
  const [before, after] = [wordedItems(earlier), wordedItems(later)];
  const nameOf = ({ exercise, question, claim }: WordedItem) => JSON.stringify([exercise, question, claim]);
  let sameItems = 0;
  const items = pairsOf(before.map(nameOf), after.map(nameOf)).flatMap((pair): ItemChange[] => {
    const [one, other] = [before[pair.earlier ?? -1], after[pair.later ?? -1]];
    const item = other ?? one;
    if (!item) return [];
    const said = { number: item.number, exercise: item.exercise, words: [item.question, item.claim].filter(Boolean).join(" ") };
    if (!one || !other) return [{ ...said, kind: other ? "new" : "cut", fields: [] }];
    const pays = one.keyWords === other.keyWords && !sameJson(one.key, other.key);
    const fields = [...changesOf(itemFields(one, earlier), itemFields(other, later)), ...(pays ? [PAYS_OTHERWISE] : [])];
    if (fields.length > 0) return [{ ...said, kind: "key", fields }];
    sameItems += 1;
    return [];
  });
  return { items, sameItems };
}

const PAYS_OTHERWISE: FieldChange = { field: "What earns credit", runs: [{ text: "is counted otherwise", where: "later" }] };

const itemFields = ({ keyWords, evidence, points, explanation }: WordedItem, { content }: Version): Fields => [
  ["The key says", keyWords],
  ["Evidence", quoted(evidence, content.article.text)],
  ["Points", pointsText(points)],
  ["Why", explanation],
];

type KeyedClaim = { number: number; words: string; fields: Fields };

function keyedClaims({ content: { article, claims, items, exercises }, entries }: Version): KeyedClaim[] {
  return claims.map((ranges, position) => {
    const asked = items.flatMap(({ exercise, claim }, item) => (claim === position ? [{ exercise, entry: entries[item] }] : []));
    const labelled = asked.find(({ entry }) => labelledKeySchema.safeParse(entry?.key).success);
    const titles = asked.map(({ exercise }) => exercises[exercise]?.title ?? "").join(", ");
    return {
      number: position + 1,
      words: textOf(article.text, ranges),
      fields: [...entryFields(labelled?.entry, article.text), ["Asked about in", titles]],
    };
  });
}

/** What a key says of a claim, in words. */
function entryFields(entry: PlannedEntry | undefined, text: string): Fields {
  const labelled = labelledKeySchema.safeParse(entry?.key).data;
  const label = labelled?.label;
  return [
    ["Label", label ? CLASS_WORDS[classOf(label)].name : "none"],
    ["Who vouches for it", label ? VOUCHER_WORDS[label.voucher] : ""],
    ["How it is put", label ? CERTAINTY_WORDS[label.certainty] : ""],
    ["Also accepted", labelled?.accepted.map(acceptedWords).join("; ") ?? ""],
    ["Evidence", quoted(entry?.evidence ?? [], text)],
    ["Points", entry ? pointsText(entry.points) : ""],
    ["Why", entry?.explanation ?? ""],
    ["How it came here", entry?.chain.map(({ name }) => name).join(" → ") ?? ""],
    ["Exercises", entry?.skill ? SKILL_WORDS[entry.skill] : ""],
  ];
}

const quoted = (ranges: readonly Range[], text: string) => ranges.map((range) => `“${textOf(text, [range])}”`).join(" ");
