import fc from "fast-check";
import { expect, test } from "vitest";
import { articleProposalSchema, LARGEST_INPUT } from "@/lib/domain/article-proposal";
import { readPaste } from "@/lib/reading-in/read-paste";
import { kept, TEACHER } from "@/tests/support/reading";

const STORY = "The old mill by the river was closed on Monday after cracks were found in its north wall, the town said.";
const paste = (text: string, html = "") => readPaste(TEACHER, { text, html });

test("rich text keeps its structure and loses the rest", async () => {
  const html = `<meta charset="utf-8"><h1>Mill closed</h1><p onclick="x()">${STORY}</p><script>x()</script><ul><li>Footpath shut</li></ul><p>Advertisement</p>`;
  const reading = await paste("whatever", html);
  expect(kept(reading)).toEqual(["paragraph", STORY, "bullet", "Footpath shut"]);
  expect(reading).toMatchObject({ ok: true, proposal: { origin: "rich-paste", facts: { title: "Mill closed" } } });
});

test("rich text without text leaves the plain text", async () => {
  expect(await paste(STORY, "<img src=x>")).toMatchObject({ ok: true, proposal: { origin: "paste" } });
});

test("rich text that lost its line breaks leaves them to the plain text, if that says the same", async () => {
  const lines = ["Mill closed", STORY, "The footpath is shut, too. Nobody was hurt."];
  const html = `<pre style="white-space:pre-wrap">${lines.join("\n\n")}</pre>`;
  expect(kept(await paste(lines.join("\n\n"), html))).toEqual(["paragraph", STORY, "paragraph", lines[2]]);
  const hidden = `<p>${STORY}</p><p style="opacity:0">One</p><p style="opacity:0">Two</p>`;
  expect(kept(await paste(`${STORY}\nOne\nTwo`, hidden))).toEqual(["paragraph", STORY]);
});

test.each([
  ["nothing", "", "", "no-text"],
  ["nothing to be seen", " \u200b\u00ad\n", "<p hidden>x</p>", "no-text"],
  ["5 MB and one", "x".repeat(LARGEST_INPUT + 1), "", "too-large"],
  ["rich text of 5 MB and one", "x", "x".repeat(LARGEST_INPUT + 1), "too-large"],
  ["a book", `${STORY}\n`.repeat(1_000), "", "too-long"],
  ["a bomb", "x", "<div>".repeat(50_000), "too-complex"],
])("%s is refused", async (_what, text, html, reason) => {
  expect(await paste(text, html)).toEqual({ ok: false, reason });
});

test("more than one can be read at once, and too many are told to wait", async () => {
  const readings = await Promise.all(Array.from({ length: 20 }, () => paste("", `<p>${STORY}</p>`)));
  const refused = readings.filter(({ ok }) => !ok);
  expect(refused).toEqual(Array(2).fill({ ok: false, reason: "busy" }));
});

test("what is proposed fits its schema, whatever was pasted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 2_000 }), async (text) => {
      const reading = await paste(text);
      if (reading.ok) expect(articleProposalSchema.parse(reading.proposal)).toEqual(reading.proposal);
    }),
  );
});

test.each([
  ["quotation marks", '"'.repeat(200_000)],
  ["one line of bullets", "• ".repeat(50_000)],
  ["short lines", "a b\n".repeat(25_000)],
  ["nothing but spaces", `${" ".repeat(500_000)}x`],
  ["combining marks", `e${"\u0301".repeat(90_000)}`],
  ["joiners", "\u200d".repeat(500_000)],
  ["angle brackets", "<".repeat(90_000)],
])("%s are answered", async (_what, text) => {
  expect(typeof (await paste(text, text)).ok).toBe("boolean");
});
