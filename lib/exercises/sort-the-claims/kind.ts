import { CLASS_WORDS } from "@/lib/domain/label-words";
import { type ExerciseKind, noContentSchema } from "@/lib/exercises/exercise-kind";
import { acceptedClasses, gradeClaim, offeredClass } from "./grade";
import { acceptingClass, type SortTheClaimsKey, sortTheClaimsKeySchema } from "./key";
import { proposeItems } from "./propose";
import { type SortTheClaimsResponse, sortTheClaimsResponseSchema } from "./response";

/** Sort the claims: each claim gets one class. */
export const sortTheClaims: ExerciseKind<Record<string, never>, SortTheClaimsKey, SortTheClaimsResponse> = {
  name: "sort-the-claims",
  title: "Sort the claims",
  purpose: "Tell reported fact, attribution and speculation apart, claim by claim.",
  about: "claim",
  freeText: false,
  contentSchema: noContentSchema,
  keySchema: sortTheClaimsKeySchema,
  responseSchema: sortTheClaimsResponseSchema,
  blank: { content: {}, key: { label: { voucher: "own-voice", certainty: "asserted" }, accepted: [] } },
  grade: gradeClaim,
  classes: { ofKey: offeredClass, ofResponse: (response) => response.class, accepted: acceptedClasses, accepting: acceptingClass },
  afterMark: null,
  problems: () => [],
  describeKey: ({ key }) => CLASS_WORDS[offeredClass(key, { judgement: true })].name,
  describeResponse: ({ response }) => CLASS_WORDS[response.class].name,
  propose: proposeItems,
};
