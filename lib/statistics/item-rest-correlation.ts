/**
 * Sums over students: x is what is correlated with the rest (the points on an item, or 1 for who chose an option and 0 for who did not),
 * R = T − x′ the points on all other items. In any unit; whole numbers keep the result exact.
 */
export type ItemRestSums = {
  readonly n: number;
  readonly x: number;
  readonly xx: number;
  readonly rest: number;
  readonly restSquares: number;
  readonly xRest: number;
};

/**
 * Pearson's r = (n·ΣxR − Σx·ΣR) / √((n·Σx² − (Σx)²)·(n·ΣR² − (ΣR)²)), from −1 to 1. Of an item's points this is the item–rest
 * correlation, × 100 the discrimination index; of a choice (0 or 1) the option's point-biserial. Null where x or R does not vary.
 */
export function itemRestCorrelation({ n, x, xx, rest, restSquares, xRest }: ItemRestSums): number | null {
  const spread = n * xx - x * x;
  const restSpread = n * restSquares - rest * rest;
  return spread > 0 && restSpread > 0 ? (n * xRest - x * rest) / Math.sqrt(spread * restSpread) : null;
}
