import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { CalibrationBin } from "@/lib/domain/understanding";
import { numberIn } from "./figures";

/** How much more often right the surest are before it is worth a word. */
const MARGIN = 0.1;

/**
 * Whether what students say of their sureness tells anything: "tells" where the surest are right more often than the least sure by a tenth or
 * more; null where there are not two bins of five answers or more to compare.
 */
export function surenessTells(bins: readonly CalibrationBin[]): "tells" | "hardly" | null {
  const rights = bins.filter(({ answers }) => answers >= FEWEST_FOR_INDICES).map(({ right }) => numberIn(right) ?? 0);
  const [least] = rights;
  const most = rights.at(-1);
  if (rights.length < 2 || least === undefined || most === undefined) return null;
  return most - least >= MARGIN ? "tells" : "hardly";
}
