import type { ExerciseKind } from "@/lib/exercises/exercise-kind";
import { acceptedClasses, gradeClaim, offeredClass } from "./grade";
import { acceptingClass, type SortTheClaimsKey, sortTheClaimsKeySchema } from "./key";
import { proposeKeys } from "./propose";
import { type SortTheClaimsResponse, sortTheClaimsResponseSchema } from "./response";

/** Sort the claims: each claim gets one class. */
export const sortTheClaims: ExerciseKind<SortTheClaimsKey, SortTheClaimsResponse> = {
  name: "sort-the-claims",
  keySchema: sortTheClaimsKeySchema,
  responseSchema: sortTheClaimsResponseSchema,
  grade: gradeClaim,
  classOfKey: offeredClass,
  classOfResponse: (response) => response.class,
  acceptedClasses,
  accepting: acceptingClass,
  propose: proposeKeys,
};
