import fc from "fast-check";
import { expect, test } from "vitest";
import { SURENESS } from "@/lib/domain/sureness";
import { certaintyShare } from "@/lib/grading/certainty-marks";

test("right earns 1, 2 or 3 thirds, wrong 0, −2 or −6", () => {
  const thirds = (credit: number) => SURENESS.map((sure) => Math.round(3 * certaintyShare(credit, sure)));
  expect(thirds(1)).toEqual([1, 2, 3]);
  expect(thirds(0).map((one) => one + 0)).toEqual([0, -2, -6]);
});

const credit = fc.double({ min: 0, max: 1, noNaN: true });
const sure = fc.constantFrom(...SURENESS);

test("a share lies between twice the worth taken off and the whole of it, and never falls as the answer gets better", () => {
  fc.assert(
    fc.property(sure, credit, credit, (said, one, other) => {
      const [worse, better] = [Math.min(one, other), Math.max(one, other)];
      expect(certaintyShare(worse, said)).toBeGreaterThanOrEqual(-2);
      expect(certaintyShare(better, said)).toBeLessThanOrEqual(1);
      expect(certaintyShare(better, said)).toBeGreaterThanOrEqual(certaintyShare(worse, said));
    }),
  );
});

test("what is partly right lies between wrong and right in proportion", () => {
  fc.assert(
    fc.property(sure, credit, (said, part) => {
      const [wrong, right] = [certaintyShare(0, said), certaintyShare(1, said)];
      expect(certaintyShare(part, said)).toBeCloseTo(wrong + (right - wrong) * part, 12);
    }),
  );
});

test("saying what one believes earns most: guessing below two thirds, certain above four fifths, fairly sure between", () => {
  fc.assert(
    fc.property(credit, (expected) => {
      fc.pre(Math.abs(expected - 2 / 3) > 1e-9 && Math.abs(expected - 0.8) > 1e-9);
      const honest = expected < 2 / 3 ? "guessing" : expected < 0.8 ? "fairly-sure" : "certain";
      for (const other of SURENESS)
        expect(certaintyShare(expected, honest)).toBeGreaterThanOrEqual(certaintyShare(expected, other) - 1e-12);
    }),
  );
});
