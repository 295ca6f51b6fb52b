import type { Block } from "./article";
import { overlaps, type Range } from "./range";

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { range: [start, end] }) => sum + end - start, 0);

/**
 * The part of an article that shows these ranges where they stand: from the first block they touch to the last, and around it as many
 * blocks, the earlier first, as fit in `most` code units; a heading with nothing after it is left out. Where the ranges lie so far apart
 * that this is too long, only the touched ones.
 */
export function passageOf(blocks: readonly Block[], ranges: readonly Range[], most: number): readonly Block[] {
  const touched = blocks.flatMap(({ range }, index) => (ranges.some((one) => overlaps(one, range)) ? [index] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return [];
  let [from, to] = [first, last];
  if (lengthOf(blocks.slice(from, to + 1)) > most) return blocks.filter((_, index) => touched.includes(index));
  const fits = (start: number, end: number) => start >= 0 && end < blocks.length && lengthOf(blocks.slice(start, end + 1)) <= most;
  for (let grew = true; grew; ) {
    const before = fits(from - 1, to);
    if (before) from--;
    const after = fits(from, to + 1);
    if (after) to++;
    grew = before || after;
  }
  while (to > last && blocks[to]?.kind === "heading") to--;
  return blocks.slice(from, to + 1);
}
