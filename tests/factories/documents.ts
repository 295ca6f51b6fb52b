import { deflateRawSync } from "node:zlib";

type ZipPart = { name: string; text: string | Uint8Array /** what the directory says of its size */; size?: number; encrypted?: boolean };

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const DEFLATE = 8;

/** A ZIP file of these parts. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  let offset = 0;
  const files = parts.map(({ name, text, size, encrypted }) => {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    // flags, method, time, date, checksum, sizes, name length, extra length
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(encrypted ? 1 : 0, 2);
    shared.writeUInt16LE(DEFLATE, 4);
    shared.writeUInt32LE(checksum(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size ?? plain.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([word(LOCAL), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const entry = Buffer.concat([word(ENTRY), Buffer.from([20, 0]), shared, rest, Buffer.from(name)]);
    offset += local.length;
    return { local, entry };
  });
  const directory = Buffer.concat(files.map(({ entry }) => entry));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files.map(({ local }) => local), directory, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

type DocxParagraph = string | { style: "Title" | "Heading1"; text: string } | { bullet: string } | { xml: string };
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document of these paragraphs, with further parts. */
export function makeDocx(paragraphs: readonly DocxParagraph[], more: readonly ZipPart[] = []): Uint8Array {
  const body = paragraphs.map(paragraphXml).join("");
  return makeZip([
    {
      name: "[Content_Types].xml",
      text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    },
    {
      name: "_rels/.rels",
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATION}/numbering" Target="numbering.xml"/></Relationships>`,
    },
    {
      name: "word/styles.xml",
      text: `<w:styles ${WORD}>${style("Title", "Title")}${style("Heading1", "heading 1")}${HIDING_STYLES}</w:styles>`,
    },
    {
      name: "word/numbering.xml",
      text: `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    { name: "word/document.xml", text: `<w:document ${WORD}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
}

/** Styles that hide: "Secret" words, the "Note" that is based on it, and paragraphs in "Aside"; "Told" is based on it and shows again. */
const HIDING_STYLES = [
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Secret"/></w:style>',
  '<w:style w:type="character" w:styleId="Told"><w:name w:val="Told"/><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>',
].join("");

const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

function paragraphXml(paragraph: DocxParagraph): string {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  if (typeof paragraph === "string") return `<w:p>${run(paragraph)}</w:p>`;
  if ("xml" in paragraph) return `<w:p>${paragraph.xml}</w:p>`;
  if ("bullet" in paragraph)
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(paragraph.bullet)}</w:p>`;
  return `<w:p><w:pPr><w:pStyle w:val="${paragraph.style}"/></w:pPr>${run(paragraph.text)}</w:p>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A line of a page: its text, the size of its letters and its place in points from the lower left. */
export type PdfText = { text: string; size?: number; x?: number; y: number };

/** A PDF whose pages have these lines; with a password if asked for, so that nothing of it can be read. */
export function makePdf(pages: readonly (readonly PdfText[])[], { withPassword = false } = {}): Uint8Array {
  const contents = pages.map((lines) => lines.map(lineOf).join("\n"));
  const kids = pages.map((_page, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...(withPassword ? [`<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >>`] : []),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const encrypt = withPassword ? ` /Encrypt ${objects.length} 0 R /ID [<61> <61>]` : "";
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

const lineOf = ({ text, size = 11, x = 72, y }: PdfText) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;
