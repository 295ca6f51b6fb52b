import { expect, test } from "vitest";
import { EXERCISE_KINDS, exerciseKind } from "@/lib/exercises/registry";

test("every kind stands under its own name, and an unknown name throws", () => {
  for (const [name, kind] of EXERCISE_KINDS) expect(kind.name).toBe(name);
  expect(exerciseKind("sort-the-claims").name).toBe("sort-the-claims");
  expect(() => exerciseKind("sort-the-plums")).toThrow('no exercise kind is named "sort-the-plums"');
});

test("a kind parses the JSON it is given, and throws where it does not fit", () => {
  const kind = exerciseKind("sort-the-claims");
  const key = { label: { voucher: "own-voice", certainty: "evaluative" }, accepted: [] };
  expect(kind.grade(key, { class: "judgement" }, { judgement: true })).toEqual({ credit: 1, rule: "key" });
  expect(kind.classes?.ofKey(key, { judgement: true })).toBe("judgement");
  expect(kind.classes?.ofKey(key, { judgement: false })).toBe("reported-fact");
  expect(kind.classes?.ofResponse({ class: "speculation" })).toBe("speculation");
  expect(() => kind.grade({ label: "fact" }, { class: "judgement" }, { judgement: true })).toThrow();
  expect(() => kind.grade(key, { class: "fact" }, { judgement: true })).toThrow();
});
