// How far two annotators agree on the project's own sentences: the second one's labels stand in tests/corpus/second-annotator.jsonl.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { CERTAINTIES, classOf, VOUCHERS } from "@/lib/domain/label";
import { readClaims } from "./claims-corpus";

const secondSchema = z.object({ id: z.string(), voucher: z.enum(VOUCHERS), certainty: z.enum(CERTAINTIES) });
type Labelled = z.infer<typeof secondSchema>;

const MEASURES: Record<string, (label: Labelled) => string> = {
  class: classOf,
  voucher: ({ voucher }) => voucher,
  certainty: ({ certainty }) => certainty,
};

/** Share of equal labels and Cohen's kappa (Cohen 1960), by class and by axis, over the sentences labelled twice. */
export function agreementFigures(): string[] {
  const first = new Map([...readClaims("development"), ...readClaims("held-out")].map((claim) => [claim.id, claim]));
  const lines = readFileSync("tests/corpus/second-annotator.jsonl", "utf8").split("\n").filter(Boolean);
  const pairs = lines.flatMap((line): [Labelled, Labelled][] => {
    const second = secondSchema.parse(JSON.parse(line));
    const before = first.get(second.id);
    return before ? [[before, second]] : [];
  });
  return [
    `two annotators on ${pairs.length} sentences`,
    ...Object.entries(MEASURES).map(([name, of]) =>
      agreementLine(
        name,
        pairs.map(([a, b]) => [of(a), of(b)]),
      ),
    ),
  ];
}

function agreementLine(name: string, pairs: readonly (readonly [string, string])[]): string {
  const count = pairs.length;
  const equal = pairs.filter(([a, b]) => a === b).length / count;
  const shareOf = (label: string, side: 0 | 1) => pairs.filter((pair) => pair[side] === label).length / count;
  const chance = [...new Set(pairs.flat())].reduce((sum, label) => sum + shareOf(label, 0) * shareOf(label, 1), 0);
  return `  ${name.padEnd(10)} equal ${(100 * equal).toFixed(1)} %  kappa ${((equal - chance) / (1 - chance)).toFixed(2)}`;
}
