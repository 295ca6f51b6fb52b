/** Thousandths of a point by item position; null where the item does not count. */
export type Points = readonly (number | null)[];

/** Why a grade was chosen as the one that counts. */
export type GradeReason = "submitted" | "closing";
