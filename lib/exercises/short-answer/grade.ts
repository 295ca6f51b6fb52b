import type { Credit } from "@/lib/domain/credit";
import type { ShortAnswerKey } from "./key";
import type { ShortAnswerResponse } from "./response";

/** The best accepted answer that says the same, whatever its case, marks and articles; any other waits for the teacher, or earns nothing. */
export function gradeShortAnswer({ accepted, othersWait }: ShortAnswerKey, { text }: ShortAnswerResponse): Credit {
  const said = plain(text);
  const credit = Math.max(0, ...accepted.filter((one) => plain(one.text) === said).map((one) => one.credit));
  if (credit > 0) return { credit, rule: credit === 1 ? "key" : "accepted" };
  return { credit: 0, rule: othersWait ? "waits" : "none" };
}

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(the|a|an)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
