import type { ClaimClass } from "@/lib/domain/label";

/** How sharply ability decides: at 1 an even chance lies where ability equals difficulty. */
const STEEPNESS = 1.4;
const BLANKS = 0.01;

export type MadeClaim = {
  readonly keyClass: ClaimClass;
  /** from about -2 (everybody) to 2 (hardly anybody) */
  readonly difficulty: number;
  /** what those who miss it choose; else any other class */
  readonly lure?: ClaimClass;
  /** the good ones are lured, the others are not */
  readonly turned?: boolean;
};

type Maker = { readonly ability: number; readonly classes: readonly ClaimClass[]; readonly random: () => number };

/** One student's answers, in the claims' order: the chance of the key's class is logistic in ability less difficulty. Null: left blank. */
export function madeAnswers(claims: readonly MadeClaim[], { ability, classes, random }: Maker): (ClaimClass | null)[] {
  return claims.map(({ keyClass, difficulty, lure, turned = false }) => {
    const edge = turned ? -ability - difficulty : ability - difficulty;
    const right = random() < 1 / (1 + Math.exp(-STEEPNESS * edge));
    const blank = random() < BLANKS;
    const others = classes.filter((name) => name !== keyClass);
    const other = others[Math.floor(random() * others.length)] ?? keyClass;
    if (blank) return null;
    return right ? keyClass : (lure ?? other);
  });
}

/** Abilities of a class of this size, spread evenly from -1 to 2 and dealt out at random. */
export function madeAbilities(size: number, random: () => number): number[] {
  const abilities = Array.from({ length: size }, (_, index) => -1 + (3 * index) / Math.max(1, size - 1));
  for (let last = abilities.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [abilities[last], abilities[other]] = [abilities[other] ?? 0, abilities[last] ?? 0];
  }
  return abilities;
}
