// The code of a class. No zod here: the page where students type it imports this file.

/** Characters that are not taken for one another on a board: no 0 and O, no 1, I and L, no U. */
export const JOIN_CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const JOIN_CODE_LENGTH = 8;

/** A code of eight characters; `pick(n)` gives a random integer from 0 to n − 1. */
export const makeJoinCode = (pick: (below: number) => number): string =>
  Array.from({ length: JOIN_CODE_LENGTH }, () => JOIN_CODE_ALPHABET.charAt(pick(JOIN_CODE_ALPHABET.length))).join("");

/** The code that somebody typed, in any case, with any spaces, dots or hyphens; null where it can't be one. */
export function parseJoinCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, "");
  const known = [...code].every((character) => JOIN_CODE_ALPHABET.includes(character));
  return known && code.length === JOIN_CODE_LENGTH ? code : null;
}

/** As it stands on the board: "KF74 QM2T". */
export const shownJoinCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
