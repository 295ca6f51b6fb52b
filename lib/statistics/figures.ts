import type { Figure, Interval, UndefinedReason } from "@/lib/domain/item-analysis";

/** A figure that has a value. */
export const figure = (value: number): Figure => ({ value });

/** A figure or interval that has none, and why. */
export const undefinedFor = (reason: UndefinedReason): { readonly undefined: UndefinedReason } => ({ undefined: reason });

/** What `make` makes of a figure's value; where there is none, the reason stays. */
export const mapFigure = (of: Figure, make: (value: number) => number): Figure => ("value" in of ? figure(make(of.value)) : of);

/** The quotient, or the reason given where the divisor is 0. */
export const quotient = (part: number, whole: number, reason: UndefinedReason): Figure =>
  whole === 0 ? undefinedFor(reason) : figure(part / whole);

/** The value of a figure, or null where there is none. */
export const numberIn = (of: Figure): number | null => ("value" in of ? of.value : null);

/** An interval from its lower to its upper end. */
export const interval = (low: number, high: number): Interval => ({ low, high });

/** The sum of what `of` makes of each. */
export const sumOf = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0);
