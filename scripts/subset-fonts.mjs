// Cuts the two families of the interface down to Western European text, so that a page carries at most 60 kB of type.
// Run after an update of a @fontsource-variable package: npm run fonts. The results are committed.
import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const packages = new URL("../node_modules/@fontsource-variable/", import.meta.url);
const target = new URL("../app/fonts/", import.meta.url);

const between = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
const characters = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}ŒœŸŠšŽžı‐‑‒–—‘’‚“”„†‡•…‰‹›⁄€™−×÷←↑→↓`;
const keepFeatures = ["kern", "liga", "clig", "calt", "rlig", "mark", "mkmk", "ccmp", "locl", "lnum", "tnum", "pnum"];

const cuts = [
  // One optical size, between running text (18 px) and headlines (34 px): both axes together weigh 65 kB.
  {
    from: "source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    to: "source-serif-4-western.woff2",
    variationAxes: { wght: { min: 400, max: 680 }, opsz: 20 },
  },
  {
    from: "source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    to: "source-sans-3-western.woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
  },
];

for (const { from, to, variationAxes } of cuts) {
  const font = await subsetFont(await readFile(new URL(from, packages)), characters, {
    targetFormat: "woff2",
    variationAxes,
    keepFeatures,
  });
  await writeFile(new URL(to, target), font);
  console.log(`${to}: ${font.length} bytes`);
}
