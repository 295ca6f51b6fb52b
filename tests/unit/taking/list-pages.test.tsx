import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PageTurner, pageAround } from "@/components/taking/list-pages";

test("the pages cut a list without a gap or an overlap, and each holds its items", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 3, 5), (count, size) => {
      const pages = Array.from({ length: count }, (_, current) => pageAround(current, count, size));
      pages.forEach(({ from, to }, current) => {
        expect(from <= current && current < to && to - from <= size).toBe(true);
      });
      const starts = [...new Set(pages.map(({ from }) => from))];
      expect(starts).toEqual(Array.from({ length: Math.ceil(count / size) }, (_, page) => page * size));
      expect(pages.at(-1)?.to).toBe(count);
    }),
  );
});

test("without a size everything is one page, and nothing turns it", () => {
  expect(pageAround(7, 20, null)).toEqual({ from: 0, to: 20 });
  const turner = (size: number | null, count: number) =>
    renderToStaticMarkup(<PageTurner {...pageAround(0, count, size)} count={count} size={size} onGo={() => {}} />);
  expect([turner(null, 20), turner(5, 5)]).toEqual(["", ""]);
  expect(turner(3, 5)).toContain("1 to 3 of 5");
  expect(turner(1, 5)).toContain("1 of 5");
});
