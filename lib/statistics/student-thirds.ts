import type { ClaimCounts } from "@/lib/domain/live-results";
import { hasFullCredit, type ResultCell } from "@/lib/domain/results";
import type { Third } from "@/lib/domain/student-third";

/**
 * The third of each student by what their answers earned; null where nothing is graded. Equal credits stand together: a block of m of
 * them above a weaker students of n belongs to the third in which its middle (a + m/2)/n lies, the bounds themselves to the middle one.
 */
export function studentThirds(earned: readonly (number | null)[]): (Third | null)[] {
  const ranked = earned.filter((one) => one !== null).sort((a, b) => a - b);
  const places = new Map<number, { below: number; alike: number }>();
  for (const [index, credit] of ranked.entries()) {
    const place = places.get(credit);
    if (place) place.alike += 1;
    else places.set(credit, { below: index, alike: 1 });
  }
  const thirdOf = (credit: number): Third | null => {
    const place = places.get(credit);
    if (!place) return null;
    const middle = 6 * place.below + 3 * place.alike;
    if (middle < 2 * ranked.length) return "weakest";
    return middle > 4 * ranked.length ? "strongest" : "middle";
  };
  return earned.map((credit) => (credit === null ? null : thirdOf(credit)));
}

/** What these students did with each of so many claims, from the cells of their rows; `waiting`: how many answers wait for a mark. */
export function countCells(students: readonly (readonly ResultCell[])[], claims: number): ClaimCounts[] {
  const counts = Array.from({ length: claims }, () => ({
    ...{ answers: 0, full: 0, blank: 0, waiting: 0 },
    chosen: { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 },
  }));
  for (const cells of students) {
    for (const [index, cell] of cells.entries()) {
      const { chosen, other, share } = cell;
      const count = counts[index];
      // without credit it does not count: dropped, or nothing is graded
      if (!count || share === null) continue;
      count.answers += 1;
      if (hasFullCredit(cell)) count.full += 1;
      if (chosen === null && other === null) count.blank += 1;
      if (other === "waits") count.waiting += 1;
      if (chosen !== null) count.chosen[chosen] += 1;
    }
  }
  return counts;
}
