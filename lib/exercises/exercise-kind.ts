import { z } from "zod";
import type { Analysis } from "@/lib/domain/analysis";
import type { Credit } from "@/lib/domain/credit";
import type { ChainLink, ItemOption, SpanPart } from "@/lib/domain/item-analysis";
import type { ClaimClass } from "@/lib/domain/label";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import type { RubricLevel } from "@/lib/domain/rubric";
import type { WordRun } from "@/lib/domain/words";

/** The content of items that say nothing beside their claim. */
export const noContentSchema = z.strictObject({});

/** What an assignment decides about marking, whatever the exercise. */
export type MarkingOptions = { readonly judgement: boolean };

/** A class that is not the key's own and earns this share of the credit. */
export type AcceptedClass = { readonly class: ClaimClass; readonly credit: number };

/**
 * What a kind says whose answers are labels of a claim; others have none of it. `ofKey` and `ofResponse` name the row and the column of
 * the confusion matrix; a key's class is the one on offer: with judgement off, a judgement falls under reported fact. `accepted`: what
 * else earns credit. `accepting`: the key with one more class that earns credit, in the place of what it gave that class before; null
 * where it holds no more.
 */
export type KindClasses<Key, Response> = {
  readonly ofKey: (key: Key, options: MarkingOptions) => ClaimClass;
  readonly ofResponse: (response: Response) => ClaimClass;
  readonly accepted: (key: Key, options: MarkingOptions) => readonly AcceptedClass[];
  readonly accepting: (key: Key, accepted: AcceptedClass) => Key | null;
};

/** How an item is asked: the marking, and the settings of its exercise. */
export type AskedItem<Content, Key> = {
  readonly content: Content;
  readonly key: Key;
  readonly marking: MarkingOptions;
  readonly settings: { readonly [name: string]: unknown };
};

/**
 * What may be chosen in an item, each with what it alone earns of the credit. `guess`: what an answer at random earns on average; null where
 * a part of the answer can't be listed. `chosen`: the options of a response, by their index.
 */
export type ItemOptions<Response> = {
  readonly options: readonly ItemOption[];
  readonly guess: number | null;
  readonly chosen: (response: Response) => readonly number[];
};

/** What a kind says whose answers mark words: the parts of an answer with what is right in them, and what a response marks in each. */
export type KindSpans<Key, Response> = {
  readonly ofKey: (key: Key) => readonly SpanPart[];
  readonly ofResponse: (response: Response) => readonly (readonly WordRun[])[];
};

/** What a kind says whose answers are sourcing chains; names that the key takes for the same have one number in both. */
export type KindChains<Key, Response> = {
  readonly ofKey: (key: Key) => readonly ChainLink[];
  readonly ofResponse: (response: Response, key: Key) => readonly ChainLink[];
};

/** Where an item stands: the lesson’s text, and which of its claims it asks about; null: the article as a whole. */
export type ItemSetting = { readonly lesson: LessonText; readonly claim: number | null };

/** An item with its key as the analysis suggests it, for the teacher to look at. `claim`: the index in the lesson’s claims. */
export type Proposal<Content, Key> = {
  readonly claim: number | null;
  readonly content: Content;
  readonly key: Key;
  readonly evidence: readonly Range[];
  readonly explanation: string;
};

/**
 * The one interface of every exercise kind. Marking is a pure function of key, response and options.
 * `content`: what students see of an item beside its claim. `freeText`: answers hold the student’s own sentences; they stand with the
 * attempt and are never shared with others that say the same. A credit by the rule `waits` waits for
 * a teacher’s mark. `asksSureness`: a response may say how sure its student is, as `sure`.
 * `problems`: what is wrong between content, key and text, as sentences; empty where nothing is.
 * `describeKey` and `describeResponse`: in words, for lists and files.
 * `propose`: items that the analysis can suggest for a lesson, in the order of the text.
 * `options`, `spans` and `chains`: what item analysis counts in the answers; null where there is nothing of it.
 */
export type ExerciseKind<Content, Key, Response> = {
  readonly name: string;
  /** what it is called and what it trains, for the teacher who picks it */
  readonly title: string;
  readonly purpose: string;
  readonly about: "claim" | "article";
  readonly freeText: boolean;
  readonly asksSureness: boolean;
  readonly contentSchema: z.ZodType<Content>;
  readonly keySchema: z.ZodType<Key>;
  readonly responseSchema: z.ZodType<Response>;
  /** an item as a teacher begins one by hand */
  readonly blank: { readonly content: Content; readonly key: Key };
  readonly grade: (key: Key, response: Response, options: MarkingOptions) => Credit;
  readonly classes: KindClasses<Key, Response> | null;
  /** the credit of an answer that waited, once the teacher has said its level; null: nothing of this kind ever waits */
  readonly afterMark: ((key: Key, machine: Credit, level: RubricLevel) => number) | null;
  readonly problems: (item: { content: Content; key: Key }, setting: ItemSetting) => readonly string[];
  readonly describeKey: (item: { content: Content; key: Key }, setting: ItemSetting) => string;
  readonly describeResponse: (item: { content: Content; response: Response }, setting: ItemSetting) => string;
  readonly propose: (analysis: Analysis, lesson: LessonText) => readonly Proposal<Content, Key>[];
  readonly options: ((item: AskedItem<Content, Key>) => ItemOptions<Response>) | null;
  readonly spans: KindSpans<Key, Response> | null;
  readonly chains: KindChains<Key, Response> | null;
};

/** A kind as those use it who never ask which kind it is: JSON goes in and is parsed. Throws where it does not fit. */
export type AnyExerciseKind = ExerciseKind<unknown, unknown, unknown>;

/** Whether certainty may count for answers of this kind: where one can be sure, and no teacher marks some of them later. */
export const mayCountSureness = ({ asksSureness, afterMark }: Pick<AnyExerciseKind, "asksSureness" | "afterMark">): boolean =>
  asksSureness && afterMark === null;

/** The kind with its parsing built in. */
export function parsing<Content, Key, Response>(kind: ExerciseKind<Content, Key, Response>): AnyExerciseKind {
  const { contentSchema, keySchema, responseSchema, classes, afterMark, options, spans, chains, ...rest } = kind;
  const keyed = ({ content, key }: { content: unknown; key: unknown }) => ({
    content: contentSchema.parse(content),
    key: keySchema.parse(key),
  });
  return {
    ...rest,
    contentSchema,
    keySchema,
    responseSchema,
    grade: (key, response, options) => kind.grade(keySchema.parse(key), responseSchema.parse(response), options),
    classes: classes && {
      ofKey: (key, options) => classes.ofKey(keySchema.parse(key), options),
      ofResponse: (response) => classes.ofResponse(responseSchema.parse(response)),
      accepted: (key, options) => classes.accepted(keySchema.parse(key), options),
      accepting: (key, accepted) => classes.accepting(keySchema.parse(key), accepted),
    },
    afterMark: afterMark && ((key, machine, level) => afterMark(keySchema.parse(key), machine, level)),
    problems: (item, setting) => kind.problems(keyed(item), setting),
    describeKey: (item, setting) => kind.describeKey(keyed(item), setting),
    describeResponse: ({ content, response }, setting) =>
      kind.describeResponse({ content: contentSchema.parse(content), response: responseSchema.parse(response) }, setting),
    options:
      options &&
      ((item) => {
        const listed = options({ ...item, ...keyed(item) });
        return { ...listed, chosen: (response) => listed.chosen(responseSchema.parse(response)) };
      }),
    spans: spans && {
      ofKey: (key) => spans.ofKey(keySchema.parse(key)),
      ofResponse: (response) => spans.ofResponse(responseSchema.parse(response)),
    },
    chains: chains && {
      ofKey: (key) => chains.ofKey(keySchema.parse(key)),
      ofResponse: (response, key) => chains.ofResponse(responseSchema.parse(response), keySchema.parse(key)),
    },
  };
}
