import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName } from "@/lib/domain/student";
import { byName, fullNames, shownNames } from "@/lib/domain/student-name";

const roster = (...names: string[]) => names.map((name, index) => ({ name, number: index + 1 }));

describe("shownNames", () => {
  test("first name and initial", () => {
    expect(shownNames(roster("Ana Karlsson", "Ben Ode", "Maria del Mar Ruiz"))).toEqual(["Ana K.", "Ben O.", "Maria R."]);
  });

  test("more letters of the last name until nobody else has them", () => {
    expect(shownNames(roster("Ana Karlsson", "Ana Kent", "Ana Lind"))).toEqual(["Ana Ka.", "Ana Ke.", "Ana L."]);
  });

  test("a last name that another begins with stands whole", () => {
    expect(shownNames(roster("Ana Li", "Ana Lind"))).toEqual(["Ana Li", "Ana Lin."]);
  });

  test("equal names get their number in the roster, and no more letters than they need", () => {
    expect(shownNames(roster("Ana Karlsson", "Ben Ode", "ana karlsson"))).toEqual(["Ana K. (1)", "Ben O.", "ana k. (3)"]);
  });

  test("a single name stands as it is; two of them get numbers", () => {
    expect(shownNames(roster("Ana", "Pelé", "Ana"))).toEqual(["Ana (1)", "Pelé", "Ana (3)"]);
  });

  test("last name first, as lists of schools have it", () => {
    expect(shownNames(roster("Karlsson, Ana", "van Dijk, Piet"))).toEqual(["Ana K.", "Piet v."]);
  });

  test("an initial is a whole character, however it is put together", () => {
    expect(shownNames(roster("Ana 👩🏽‍🚀Moon", "Noor e\u0301lan"))).toEqual(["Ana 👩🏽‍🚀.", "Noor e\u0301."]);
  });

  const name = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom("Ana Li", "Ana Lind", "Ana", "Ana (2)", "ana li", "Ana L.", "Li, Ana", "Ana Li (1)"),
  );

  test("no two of a class are equal, and none is empty", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (typed) => {
        const shown = shownNames(roster(...typed.map(cleanName).filter(Boolean)));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((one) => one.trim() !== "")).toBe(true);
      }),
    );
  });
});

test("fullNames numbers only equal names", () => {
  expect(fullNames(roster("Ana Karlsson", "Ben Ode", "Ana Karlsson"))).toEqual(["Ana Karlsson (1)", "Ben Ode", "Ana Karlsson (3)"]);
});

test("byName is people's alphabet, and the roster's order for equal names", () => {
  const names = roster("Zoe", "ben", "Åsa", "Ben", "Åsa");
  expect(names.sort(byName).map(({ name: one, number }) => `${one} ${number}`)).toEqual(["Åsa 3", "Åsa 5", "ben 2", "Ben 4", "Zoe 1"]);
});
