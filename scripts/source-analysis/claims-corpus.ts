// The project's own sentences with their labels: tests/corpus/claims-*.jsonl.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { CERTAINTIES, CLAIM_CLASSES, classOf, VOUCHERS } from "@/lib/domain/label";

const claimSchema = z.object({
  id: z.string(),
  text: z.string(),
  voucher: z.enum(VOUCHERS),
  certainty: z.enum(CERTAINTIES),
  accepted: z.array(z.enum(CLAIM_CLASSES)),
});
export type CorpusClaim = z.infer<typeof claimSchema> & { readonly class: (typeof CLAIM_CLASSES)[number] };
/** Rules are made with `development`, the confidence is fitted to `calibration`, and nothing is made with `held-out`. */
export const CLAIM_CORPORA = {
  development: "tests/corpus/claims-development.jsonl",
  calibration: "tests/corpus/claims-calibration.jsonl",
  "held-out": "tests/corpus/claims-held-out.jsonl",
} as const;

/** The sentences of a corpus, each with the class that its label amounts to. Throws where a line is none. */
export function readClaims(corpus: keyof typeof CLAIM_CORPORA): CorpusClaim[] {
  const lines = readFileSync(CLAIM_CORPORA[corpus], "utf8").split("\n").filter(Boolean);
  return lines.map((line) => claimSchema.parse(JSON.parse(line))).map((claim) => ({ ...claim, class: classOf(claim) }));
}
