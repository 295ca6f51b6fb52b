import type { Accepted } from "@/lib/domain/answer-key";
import { CERTAINTY_WORDS, CLASS_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";

/** Another label that earns credit, in words: "Speculation: half credit". */
export function acceptedWords(accepted: Accepted): string {
  const credit =
    accepted.credit === 1 ? "full credit" : accepted.credit === 0.5 ? "half credit" : `${Math.round(accepted.credit * 100)} % credit`;
  if ("class" in accepted) return `${CLASS_WORDS[accepted.class].name}: ${credit}`;
  const { voucher, certainty } = accepted;
  if (voucher && certainty) return `${VOUCHER_WORDS[voucher]}, ${CERTAINTY_WORDS[certainty]}: ${credit}`;
  return `${voucher ? VOUCHER_WORDS[voucher] : certainty ? CERTAINTY_WORDS[certainty] : ""}: ${credit}`;
}
