import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";

test.each([
  ["line ends", "a\r\nb\rc\u2028d\u0085e\ff", "a\nb\nc\nd\ne\nf"],
  ["spaces", "  a\u00a0\tb \u2009 c  \n  d ", "a b c\nd"],
  ["decomposed letters", "cafe\u0301", "caf\u00e9"],
  ["control characters", "a\u0000b\u0007c\u001bd\u007fe", "abcde"],
  ["overrides of the direction", "a\u202eevil\u202c\u2066b\u2069", "aevilb"],
  ["direction marks in text from the left", "a\u200e\u200fb", "ab"],
  ["soft hyphens and zero-width characters", "in\u00advis\u200bi\u2060ble\ufeff", "invisible"],
  ["joiners between letters", "a\u200db\u200cc", "abc"],
  ["tag characters", "a\u{e0061}\u{e0062}b", "ab"],
  ["placeholders and private characters", "a\ufffcb\ue000c", "abc"],
  ["half of a pair", "a\ud800b", "ab"],
])("%s", (_what, text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test.each([
  ["a family", "👨‍👩‍👧"],
  ["a heart with its colour", "❤️"],
  ["the flag of Scotland", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
  ["Hindi", "क्‍ष"],
  ["Persian", "می‌خواهم"],
  ["Hebrew with a mark", "שלום\u200f!"],
  ["Chinese", "市议会，周二。"],
])("%s stays as it is", (_what, text) => {
  expect(cleanText(text)).toBe(text.normalize("NFC"));
});

test("twice is once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.normalize("NFC")).toBe(clean);
      expect(cleanLine(text)).not.toMatch(/\n/);
    }),
    { numRuns: 1000 },
  );
});
