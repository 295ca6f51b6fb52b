import type { Verdict } from "@/lib/domain/item-analysis";

/** What asks for a look comes first; what works last. */
export const VERDICT_ORDER: readonly Verdict[] = [
  "good-readers-miss",
  "better-option",
  "no-better-than-guessing",
  "none-right",
  "all-blank",
  "hardly-tells-apart",
  "very-hard",
  "very-easy",
  "all-right",
  "all-alike",
  "rest-alike",
  "worth-nothing",
  "too-few",
  "no-answers",
  "tells-apart",
];

/** True where the key or the question is in doubt, not the class. */
export const isInDoubt = (verdict: Verdict): boolean =>
  verdict === "good-readers-miss" || verdict === "better-option" || verdict === "no-better-than-guessing";
