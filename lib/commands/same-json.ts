import { isDeepStrictEqual } from "node:util";

/** Compares as the database keeps it: JSON, in which the order of names says nothing. */
export const sameJson = (one: unknown, other: unknown) => isDeepStrictEqual(asJson(one), asJson(other));
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
