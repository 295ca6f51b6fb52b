import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JOIN_CODE_ALPHABET, makeJoinCode, parseJoinCode, shownJoinCode } from "@/lib/domain/join-code";

const code = fc.array(fc.nat(JOIN_CODE_ALPHABET.length - 1), { minLength: 8, maxLength: 8 }).map((picks) => {
  let at = 0;
  return makeJoinCode(() => picks[at++] ?? 0);
});

describe("a join code", () => {
  test("is what the database demands, without 0, O, 1, I, L and U", () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
      }),
    );
    expect(JOIN_CODE_ALPHABET).not.toMatch(/[01ILOU]/);
    expect(makeJoinCode((below) => below - 1)).toBe("ZZZZZZZZ");
  });

  test("is read as it is shown, in any case, with spaces and hyphens anywhere", () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(parseJoinCode(shownJoinCode(made))).toBe(made);
        expect(parseJoinCode(` ${made.toLowerCase().slice(0, 3)}-${made.slice(3)}\n`)).toBe(made);
      }),
    );
    expect(shownJoinCode("KF74QM2T")).toBe("KF74 QM2T");
    expect(parseJoinCode("ｋｆ７４　ｑｍ２ｔ")).toBe("KF74QM2T");
  });

  test("is nothing else", () => {
    for (const typed of ["", "KF74QM2", "KF74QM2TT", "KF74 QM2O", "'; DROP"]) expect(parseJoinCode(typed)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(parseJoinCode(typed) ?? "22222222").toMatch(/^[2-9A-Z]{8}$/);
      }),
    );
  });
});
