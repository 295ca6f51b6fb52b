import { expect, test } from "vitest";
import { operationsSchema } from "@/lib/domain/operation";

const ID = "6d4f1c2a-5b7e-4c3d-9a8b-1f2e3d4c5b6a";
const read = (response: unknown) => operationsSchema.safeParse({ operations: [{ id: ID, itemId: ID, response }] }).success;

test("a response is an object of JSON, or null to clear", () => {
  for (const response of [null, {}, { class: "attribution" }, { text: "naïve 🎈\nwords", log: [{ opened: "a", found: "" }] }])
    expect(read(response)).toBe(true);
  for (const response of [7, "x", [], [{}], undefined, { text: undefined }, { at: new Date(0) }]) expect(read(response)).toBe(false);
});

test("what the database can’t keep as text is refused before it gets there", () => {
  for (const broken of ["a\0b", "\ud83c", "\udf88x"]) {
    expect(read({ text: broken })).toBe(false);
    expect(read({ [broken]: "a" })).toBe(false);
    expect(read({ log: [{ opened: "a", found: [broken] }] })).toBe(false);
  }
});
