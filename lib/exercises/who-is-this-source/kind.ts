import { VOUCHER_WORDS } from "@/lib/domain/label-words";
import { TERMS_WORDS } from "@/lib/domain/source-terms";
import type { ExerciseKind } from "@/lib/exercises/exercise-kind";
import { gradeSource } from "./grade";
import { DEFAULT_WEIGHTS, type WhoContent, type WhoKey, whoContentSchema, whoKeySchema } from "./key";
import { sourceOptions } from "./options";
import { proposeItems } from "./propose";
import { type WhoResponse, whoResponseSchema } from "./response";

/** Who is this source: what it is, and on which terms it speaks. */
export const whoIsThisSource: ExerciseKind<WhoContent, WhoKey, WhoResponse> = {
  name: "who-is-this-source",
  title: "Who is this source?",
  purpose: "Say what a source is and on which terms it speaks.",
  about: "claim",
  freeText: false,
  asksSureness: true,
  contentSchema: whoContentSchema,
  keySchema: whoKeySchema,
  responseSchema: whoResponseSchema,
  blank: {
    content: { source: "the source" },
    key: { type: "named-person", alsoTypes: [], terms: "on-the-record", alsoTerms: [], weights: { ...DEFAULT_WEIGHTS } },
  },
  grade: gradeSource,
  classes: null,
  afterMark: null,
  problems: () => [],
  describeKey: ({ key }) =>
    `${[key.type, ...key.alsoTypes].map((type) => VOUCHER_WORDS[type]).join(" or ")}; ${[key.terms, ...key.alsoTerms].map((terms) => TERMS_WORDS[terms].name.toLowerCase()).join(" or ")}`,
  describeResponse: ({ response: { type, terms } }) =>
    `${type ? VOUCHER_WORDS[type] : "no type"}; ${terms ? TERMS_WORDS[terms].name.toLowerCase() : "no terms"}`,
  propose: proposeItems,
  options: sourceOptions,
  spans: null,
  chains: null,
};
