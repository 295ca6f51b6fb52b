import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, LONGEST_NAME, namesIn, rosterPasteSchema, studentNameSchema } from "@/lib/domain/student";

describe("cleanName", () => {
  test("one space between words, none around, NFC", () => {
    expect(cleanName("  Zoe\u0308\t van   Dijk ")).toBe("Zoë van Dijk");
  });

  test("nothing that would turn the line around, break a database or be seen by nobody", () => {
    expect(cleanName("An\u0000a\u202E K\uD800")).toBe("Ana K");
    expect(cleanName("\u200B \u200D")).toBe("");
  });

  test("emoji, right-to-left names and markup are names", () => {
    for (const name of ["👩🏽‍🚀", "محمد علی‌زاده", "<script>alert(1)</script>", "O’Brien"]) expect(cleanName(name)).toBe(name);
  });
});

describe("a pasted list", () => {
  test("a name a line, whatever ends the lines; empty lines are dropped, equal names stay", () => {
    expect(namesIn("Ana Karlsson\r\n\r\n  Ben Ode \rAna Karlsson\n\t\n")).toEqual(["Ana Karlsson", "Ben Ode", "Ana Karlsson"]);
  });

  const unit = fc.constantFrom(
    "a",
    "É",
    "e\u0301",
    " ",
    "\t",
    "\n",
    "\r",
    "\u2028",
    "\u0085",
    "\u0000",
    "\u202E",
    "\u200D",
    "😀",
    "\uD83D",
    ",",
    "<",
  );

  test("gives back the names it was made of, cleaned and in order", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { maxLength: 10 }), (lines) => {
        const names = namesIn(lines.join("\n"));
        expect(names).toEqual(lines.flatMap((line) => namesIn(line)));
        expect(names).toEqual(names.map(cleanName));
      }),
    );
  });

  test("1 to 200 names of at most 300 characters", () => {
    const problem = (text: string) => rosterPasteSchema.safeParse(text).error?.issues.map((issue) => issue.message);
    expect(problem(" \n ")).toEqual(["Write or paste at least one name."]);
    expect(problem("Ana\n".repeat(201))).toEqual(["201 names: add at most 200 at once."]);
    expect(problem(`Ana\n${"ö".repeat(LONGEST_NAME + 1)}`)).toEqual(["Name 2 has more than 300 characters."]);
    expect(rosterPasteSchema.parse(`${"👍".repeat(LONGEST_NAME)}\n`.repeat(200))).toHaveLength(200);
  });
});

test("a single name has at most 300 characters, counted as people count", () => {
  expect(studentNameSchema.safeParse("👍".repeat(LONGEST_NAME)).success).toBe(true);
  expect(studentNameSchema.safeParse("👍".repeat(LONGEST_NAME + 1)).success).toBe(false);
  expect(studentNameSchema.safeParse(" \n ").success).toBe(false);
});
