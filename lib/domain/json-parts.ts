// Reading what is known to have passed a schema, without the schema. No zod here: the student's page imports this file.

/** The text, or an empty one where it is none. */
export const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The texts of a list; whatever else stands in it is left out. */
export const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((part) => typeof part === "string") : []);

/** The numbers of a list; whatever else stands in it is left out. */
export const numbersOf = (value: unknown): number[] => (Array.isArray(value) ? value.filter((part) => typeof part === "number") : []);

/** The pairs of numbers of a list, such as runs of words; whatever else stands in it is left out. */
export const pairsOf = (value: unknown): [number, number][] =>
  Array.isArray(value)
    ? value.flatMap((part): [number, number][] => {
        const [a, b, ...rest] = numbersOf(part);
        return a !== undefined && b !== undefined && rest.length === 0 ? [[a, b]] : [];
      })
    : [];

/** The number under this name of an object; null where there is none. */
export function numberAt(value: unknown, name: string): number | null {
  const part = typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
  return typeof part === "number" ? part : null;
}

/** The one of these words that the value is; null where it is none of them. */
export const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | null =>
  words.find((word) => word === value) ?? null;

/** The objects of a list; whatever else stands in it is left out. */
export const objectsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === "object" && part !== null && !Array.isArray(part)) : [];

/** The text under this name of an object; empty where there is none. */
export const textAt = (value: unknown, name: string): string =>
  stringOf(typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined);
