import { type LabelledKey, labelledKeySchema } from "@/lib/domain/answer-key";
import type { ClaimClass } from "@/lib/domain/label";
import { CERTAINTY_WORDS, CLASS_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";
import { type ExerciseKind, noContentSchema } from "@/lib/exercises/exercise-kind";
import { acceptedClasses, classOfAxes, gradeClaim, offeredClass } from "./grade";
import { acceptingClass } from "./key";
import { sortingOptions } from "./options";
import { proposeItems } from "./propose";
import { type SortTheClaimsResponse, sortTheClaimsResponseSchema } from "./response";

const classOfResponse = (response: SortTheClaimsResponse): ClaimClass => ("class" in response ? response.class : classOfAxes(response));

/** Sort the claims: each claim gets one class, or, in advanced classes, a place on both axes. */
export const sortTheClaims: ExerciseKind<Record<string, never>, LabelledKey, SortTheClaimsResponse> = {
  name: "sort-the-claims",
  title: "Sort the claims",
  purpose: "Tell reported fact, attribution and speculation apart, claim by claim.",
  about: "claim",
  freeText: false,
  asksSureness: true,
  contentSchema: noContentSchema,
  keySchema: labelledKeySchema,
  responseSchema: sortTheClaimsResponseSchema,
  blank: { content: {}, key: { label: { voucher: "own-voice", certainty: "asserted" }, accepted: [] } },
  grade: gradeClaim,
  classes: { ofKey: offeredClass, ofResponse: classOfResponse, accepted: acceptedClasses, accepting: acceptingClass },
  afterMark: null,
  problems: () => [],
  describeKey: ({ key }) =>
    `${CLASS_WORDS[offeredClass(key, { judgement: true })].name}: ${VOUCHER_WORDS[key.label.voucher]}; ${CERTAINTY_WORDS[key.label.certainty]}`,
  describeResponse: ({ response }) => inWords(response),
  propose: proposeItems,
  options: sortingOptions,
  spans: null,
  chains: null,
};

function inWords(response: SortTheClaimsResponse): string {
  if ("class" in response) return CLASS_WORDS[response.class].name;
  const { voucher, certainty } = response;
  return [voucher ? VOUCHER_WORDS[voucher] : "nobody named", certainty ? CERTAINTY_WORDS[certainty] : "not said how certain"].join("; ");
}
