/** A right answer that earns less than all points because its student was not certain: the response, and the points it then has. */
type RightUnsure = { readonly responseId: string; readonly points: number };

/** Says of a response with these points, in thousandths, whether it is right for less than all points. */
export type IsRightUnsure = (responseId: string | null, points: number | null) => boolean;

/** Looks responses up among those that are right for less than all points. */
export function rightUnsureAmong(known: readonly RightUnsure[]): IsRightUnsure {
  if (known.length === 0) return () => false;
  const all = new Set(known.map(({ responseId, points }) => `${responseId} ${points}`));
  return (responseId, points) => all.has(`${responseId} ${points}`);
}
