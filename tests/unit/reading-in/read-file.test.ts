import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LARGEST_INPUT } from "@/lib/domain/article-proposal";
import { readFile } from "@/lib/reading-in/read-file";
import { makeDocx, makePdf, makeZip, type PdfText } from "@/tests/factories/documents";
import { kept, TEACHER } from "@/tests/support/reading";

const read = (name: string, bytes: Uint8Array) => readFile(TEACHER, { name, bytes });
const refusal = async (name: string, bytes: Uint8Array) => {
  const reading = await read(name, bytes);
  return reading.ok ? "read" : reading.reason;
};
const utf8 = (text: string) => new TextEncoder().encode(text);

const STORY = "The old mill by the river was closed on Monday after cracks were found in its north wall, the town said.";
const MORE = "Nobody was hurt. Engineers will look at the building again next week, and the footpath stays shut until then.";

describe("a Word document", () => {
  const paragraphs = [{ style: "Title" as const, text: "Mill closed" }, STORY, { style: "Heading1" as const, text: "What is next" }, MORE];

  test("becomes headings, paragraphs and bullets", async () => {
    const reading = await read("mill.docx", makeDocx([...paragraphs, { bullet: "Footpath shut" }]));
    expect(kept(reading)).toEqual(["paragraph", STORY, "heading", "What is next", "paragraph", MORE, "bullet", "Footpath shut"]);
    expect(reading).toMatchObject({ ok: true, proposal: { origin: "docx", facts: { title: "Mill closed", language: "en" } } });
  });
  describe("with hidden text loses it, and nothing else", () => {
    const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const seen = async (xml: string) => kept(await read("mill.docx", makeDocx([STORY, { xml }, MORE]))).filter((_, at) => at % 2 === 1);
    const HIDDEN: [what: string, properties: string][] = [
      ["by itself", "<w:vanish/>"],
      ["said at length", '<w:vanish w:val="true"></w:vanish>'],
      ["under a highlight", '<w:highlight w:val="yellow"/><w:vanish w:val="1"/>'],
      ["by its style", '<w:rStyle w:val="Secret"/>'],
      ["by what its style is based on", '<w:rStyle w:val="Note"/>'],
    ];
    test.each(HIDDEN)("%s", async (_what, properties) => {
      expect(await seen(run(properties, "EVIL") + run("<w:b/>", "Seen ") + run(properties, "EVIL"))).toEqual([STORY, "Seen", MORE]);
    });
    test("by the style of its paragraph", async () => {
      expect(await seen(`<w:pPr><w:pStyle w:val="Aside"/></w:pPr>${run("", "EVIL")}`)).toEqual([STORY, MORE]);
    });
    test("not what only looks like it", async () => {
      expect(await seen(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('<w:vanish w:val="0"/>', "Seen")}`)).toEqual([STORY, "Seen", MORE]);
      expect(await seen(run('<w:rStyle w:val="Told"/>', "Seen") + run('<w:highlight w:val="yellow"/>', ", vanish"))).toEqual([
        STORY,
        "Seen, vanish",
        MORE,
      ]);
    });
  });
  test("with macros is refused, by its content or its name", async () => {
    expect(await refusal("mill.docx", makeDocx(paragraphs, [{ name: "word/vbaProject.bin", text: "x" }]))).toBe("macros");
    expect(await refusal("mill.docm", makeDocx(paragraphs))).toBe("macros");
  });
  test("that is no Word document, broken or empty", async () => {
    expect(await refusal("sheet.docx", makeZip([{ name: "xl/workbook.xml", text: "<x/>" }]))).toBe("wrong-kind");
    expect(await refusal("cut.docx", makeDocx(paragraphs).subarray(0, 400))).toBe("broken-file");
    expect(await refusal("torn.docx", makeZip([{ name: "word/document.xml", text: "<w:p" }]))).toBe("broken-file");
    expect(await refusal("empty.docx", makeDocx([]))).toBe("no-text");
  });
  test("with a password", async () => {
    const sealed = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal("mill.docx", sealed)).toBe("password-protected");
    expect(await refusal("mill.docx", makeDocx([], [{ name: "word/x.xml", text: "x", encrypted: true }]))).toBe("password-protected");
    expect(await refusal("old.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe("wrong-kind");
  });
  test("that inflates without end is refused before it does", async () => {
    const bomb = { name: "word/media/a.bin", text: Buffer.alloc(70 * 1024 * 1024) };
    expect(await refusal("bomb.docx", makeDocx([STORY], [bomb]))).toBe("too-complex");
    expect(await refusal("bomb.docx", makeDocx([STORY], [{ name: "word/a.xml", text: "x", size: 0xfffffff0 }]))).toBe("too-complex");
  });
  test("that lies about its size is stopped", async () => {
    const many = `<w:p><w:r><w:t>${"x".repeat(1000)}</w:t></w:r></w:p>`.repeat(60_000);
    const text = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${many}</w:body></w:document>`;
    const parts = [{ name: "word/document.xml", text, size: 1_000 }];
    expect(["broken-file", "too-complex"]).toContain(await refusal("liar.docx", makeZip(parts)));
  });
});

describe("a PDF", () => {
  const page = (lines: readonly (string | Partial<PdfText>)[], top = 760): PdfText[] => {
    let y = top;
    return lines.map((line) => {
      y -= 14;
      return typeof line === "string" ? { text: line, y } : { text: "", y, ...line };
    });
  };

  test("becomes paragraphs, with the words mended that a line breaks", async () => {
    const reading = await read(
      "mill.pdf",
      makePdf([
        [
          { text: "Mill closed after cracks found", size: 20, y: 780 },
          ...page([
            "The old mill by the river was closed on Monday after cracks were found in its north",
            "wall, the town said. The build-",
            "ing is two hundred years old, and a well-known place for weddings in the whole of the",
            "valley. It is well-",
            "known for its wheel.",
          ]),
          ...page(["Nobody was hurt. Engineers will look at it again next week, and the footpath stays shut", "until then."], 660),
        ],
      ]),
    );
    expect(kept(reading)).toEqual([
      "paragraph",
      "The old mill by the river was closed on Monday after cracks were found in its north wall, the town said. The building is two hundred years old, and a well-known place for weddings in the whole of the valley. It is well-known for its wheel.",
      "paragraph",
      "Nobody was hurt. Engineers will look at it again next week, and the footpath stays shut until then.",
    ]);
    expect(reading).toMatchObject({ proposal: { origin: "pdf", facts: { title: "Mill closed after cracks found" } } });
  });
  test("has its running heads and page numbers struck out", async () => {
    const pages = [1, 2, 3].map((number) => [
      { text: "The Valley Post", y: 810 },
      { text: "Monday 4 December", y: 795 },
      ...page([`On page ${number} the story goes on with what the council has said about the mill.`]),
      { text: "All rights with the Post", y: 45 },
      { text: `${number}`, y: 30 },
    ]);
    const reading = await read("mill.pdf", makePdf(pages));
    expect(kept(reading).filter((text) => /Post|^\d$/.test(text))).toEqual([]);
    expect(kept(reading)).toContain("On page 3 the story goes on with what the council has said about the mill.");
  });
  test("without text, with a password, broken", async () => {
    expect(await refusal("scan.pdf", makePdf([[], []]))).toBe("scan-without-text");
    expect(await refusal("sealed.pdf", makePdf([page([STORY])], { withPassword: true }))).toBe("password-protected");
    expect(await refusal("torn.pdf", utf8("%PDF-1.4 and no more"))).toBe("broken-file");
  });
  test("of too many pages", async () => {
    expect(await refusal("book.pdf", makePdf(Array.from({ length: 101 }, () => page([STORY]))))).toBe("too-long");
  });
});

describe("a text file", () => {
  const text = `Mill closed\n\n${STORY}\n\n“Café” – ${MORE}`;
  const utf16 = (mark: number[], swapped: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return Buffer.concat([Buffer.from(mark), swapped ? bytes.swap16() : bytes]);
  };
  const windows1252 = Buffer.from(
    [...text].map((character) => ({ "“": 0x93, "”": 0x94, "–": 0x96 })[character] ?? character.charCodeAt(0)),
  );

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", utf8(`\ufeff${text}`)],
    ["UTF-16 LE", utf16([0xff, 0xfe], false)],
    ["UTF-16 BE", utf16([0xfe, 0xff], true)],
    ["UTF-16 LE without a mark", utf16([], false)],
    ["windows-1252", windows1252],
  ])("in %s", async (_name, bytes) => {
    const reading = await read("mill.txt", bytes);
    expect(kept(reading)).toEqual(["paragraph", STORY, "paragraph", `“Café” – ${MORE}`]);
    expect(reading).toMatchObject({ proposal: { origin: "txt", facts: { title: "Mill closed" } } });
  });
  test("that is empty, blank, no text, too large or too long", async () => {
    expect(await refusal("a.txt", new Uint8Array())).toBe("no-text");
    expect(await refusal("a.txt", utf8(" \n\u200b\n "))).toBe("no-text");
    expect(
      await refusal(
        "a.txt",
        Uint8Array.from({ length: 999 }, (_zero, at) => at % 32),
      ),
    ).toBe("unknown-characters");
    expect(await refusal("a.txt", new Uint8Array(LARGEST_INPUT + 1))).toBe("too-large");
    expect(await refusal("a.txt", utf8(`${"word ".repeat(100)}\n\n`.repeat(300)))).toBe("too-long");
    expect(await refusal("a.txt", utf8("a\n\n".repeat(1_001)))).toBe("too-long");
  });
  test("of another kind", async () => {
    expect(await refusal("a.rtf", utf8("{\\rtf1 text}"))).toBe("wrong-kind");
    expect(await refusal("a.png", utf8("\u0089PNG and so on"))).toBe("wrong-kind");
    expect(await refusal("a", utf8("whatever"))).toBe("wrong-kind");
  });
});

describe("an HTML file", () => {
  test("is read in the character set that it says", async () => {
    const html = `<!doctype html><html lang="de"><head><meta charset="iso-8859-1"><title>Mühle</title></head><body><h1>Mühle geschlossen</h1><p>Die alte Mühle am Fluss ist seit Montag geschlossen, weil Risse in der Wand gefunden wurden, wie die Stadt mitteilte.</p></body></html>`;
    const reading = await read("mill.html", Buffer.from(html, "latin1"));
    expect(reading).toMatchObject({
      proposal: { origin: "html", facts: { title: "Mühle geschlossen", language: "de" } },
    });
    expect(kept(reading).join()).toContain("Die alte Mühle");
  });
  test("loses what it hides, also where only its style sheet says so", async () => {
    const hidden = [
      "<style>.a{opacity:0} #b{position:absolute;left:-9999px}</style>",
      '<p class="a">EVIL</p><p id="b">EVIL</p><p style="font-size:0">EVIL</p><p style="color:transparent">EVIL</p><p hidden>EVIL</p>',
      '<p aria-hidden="true">EVIL</p><div style="height:0;overflow:hidden"><p>EVIL</p></div>',
    ];
    const html = `<html><head><title>Mill closed</title></head><body><article><p>${STORY}</p>${hidden.join("")}<p>${MORE}</p><p>${STORY} ${MORE}</p></article></body></html>`;
    expect(kept(await read("mill.html", utf8(html))).filter((_, at) => at % 2 === 1)).toEqual([STORY, MORE, `${STORY} ${MORE}`]);
  });
  test("that nests deeper or holds more tags than any page is refused", async () => {
    expect(await refusal("bomb.html", utf8(`<html>${"<div>".repeat(100_000)}`))).toBe("too-complex");
    expect(await refusal("bomb.html", utf8(`<html>${"<b></b>".repeat(100_000)}`))).toBe("too-complex");
    expect(await refusal("bomb.html", utf8(`<html>${"<p>x".repeat(70_000)}`))).toBe("too-complex");
  });
});

test("any bytes under any name get an answer", async () => {
  const marks = ["", "%PDF-1.4\n", "PK\u0003\u0004", "<html>", "{\\rtf", "\u00ff\u00fe"].map((mark) => Buffer.from(mark, "latin1"));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("a.txt", "a.html", "a.pdf", "a.docx", "a"),
      fc.constantFrom(...marks),
      fc.uint8Array({ maxLength: 300 }),
      async (name, mark, bytes) => {
        expect(typeof (await read(name, Buffer.concat([mark, bytes]))).ok).toBe("boolean");
      },
    ),
    { numRuns: 12 },
  );
});
