import type { Analysis } from "@/lib/domain/analysis";
import type { SortTheClaimsKey } from "./key";

/** The label that the analysis suggests for each segment, with the classes that should earn credit beside it; null for headings. */
export const proposeKeys = ({ segments }: Analysis): (SortTheClaimsKey | null)[] =>
  segments.map(({ label, alsoAccepted }) => label && { label, accepted: alsoAccepted.map((entry) => ({ ...entry })) });
