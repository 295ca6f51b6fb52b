import type { ExerciseKind } from "@/lib/exercises/exercise-kind";
import { type RewriteContent, type RewriteKey, rewriteContentSchema, rewriteKeySchema } from "./key";
import { proposeItems, rubricFor } from "./propose";
import { type RewriteResponse, rewriteResponseSchema } from "./response";

/** Rewrite: a sentence made fairer by hand; the teacher marks it by three levels. */
export const rewrite: ExerciseKind<RewriteContent, RewriteKey, RewriteResponse> = {
  name: "rewrite",
  title: "Rewrite",
  purpose: "Calm a loaded verb, add a missing source, say who “critics” are. You mark it by three levels.",
  about: "claim",
  freeText: true,
  asksSureness: false,
  contentSchema: rewriteContentSchema,
  keySchema: rewriteKeySchema,
  responseSchema: rewriteResponseSchema,
  blank: { content: { task: "name-the-source" }, key: { model: "", rubric: rubricFor("name-the-source") } },
  grade: () => ({ credit: 0, rule: "waits" }),
  classes: null,
  afterMark: ({ rubric }, _, level) => rubric.credit[level],
  problems: () => [],
  describeKey: ({ key }) => (key.model ? `For example: “${key.model}”` : key.rubric.proficient),
  describeResponse: ({ response }) => `“${response.text}”`,
  propose: proposeItems,
  options: null,
  spans: null,
  chains: null,
};
