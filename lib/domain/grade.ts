/** Thousandths of a point by item position; null where the item does not count. */
export type Points = readonly (number | null)[];
