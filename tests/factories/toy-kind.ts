import { z } from "zod";
import type { Analysis } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import { type ExerciseKind, type Proposal, parsing } from "@/lib/exercises/exercise-kind";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";

// A kind that the program does not have: how many sources does a claim name? One nearer or further is half right.

const number = z.int().min(0).max(9);
const contentSchema = z.strictObject({ question: z.string().trim().min(1).max(200) });
const keySchema = z.strictObject({ count: number });
const responseSchema = z.strictObject({ count: number });
type Content = z.infer<typeof contentSchema>;
type Key = z.infer<typeof keySchema>;
type Response = z.infer<typeof responseSchema>;

const HALF = 0.5;
const QUESTION = "How many sources does this claim name?";
export const TOY = "count-the-sources";

const toyKind: ExerciseKind<Content, Key, Response> = {
  name: TOY,
  title: "Count the sources",
  purpose: "See how many sources a claim names.",
  about: "claim",
  freeText: false,
  asksSureness: false,
  contentSchema,
  keySchema,
  responseSchema,
  blank: { content: { question: QUESTION }, key: { count: 1 } },
  grade: ({ count }, response) => {
    const credit = Math.max(0, 1 - HALF * Math.abs(count - response.count));
    return { credit, rule: credit === 1 ? "key" : credit > 0 ? "accepted" : "none" };
  },
  classes: null,
  afterMark: null,
  problems: ({ key }, { lesson, claim }) =>
    key.count > (claim === null ? 0 : (lesson.claims[claim]?.length ?? 0)) * 3
      ? ["The key counts more sources than the claim can hold."]
      : [],
  describeKey: ({ key }) => `${key.count} of them`,
  describeResponse: ({ response }) => `${response.count} of them`,
  propose: ({ attributions }: Analysis, { claims }: LessonText): Proposal<Content, Key>[] =>
    claims.flatMap((ranges, claim) => {
      const own = attributions.filter(({ source }) => source.some((part) => ranges.some((range) => overlaps(range, part))));
      const evidence = own.flatMap(({ source }) => source);
      const key = { count: Math.min(own.length, 3) };
      return own.length > 0 ? [{ claim, content: { question: QUESTION }, key, evidence, explanation: "Count the names." }] : [];
    }),
  options: null,
  spans: null,
  chains: null,
};

/** Puts the toy into the registry of this process, as its one line there would. */
export function registerToy(): void {
  if (!(EXERCISE_KINDS instanceof Map)) throw new Error("the registry is no map");
  EXERCISE_KINDS.set(TOY, parsing(toyKind));
}
