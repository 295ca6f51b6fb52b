/** Bytes that are no text, or in a character set that nobody here can read: null. */
type Decoded = string | null;

const BYTE_ORDER_MARKS: readonly [mark: readonly number[], charset: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML_ENCODING = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i;
/** How far into a page its character set may be said. */
const HEAD_BYTES = 4_096;
/** What stands at 0x80 to 0x9f. */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const CONTROL = /(?![\s\u0085])\p{Cc}/gu;

/**
 * The text that bytes hold: by their byte order mark, by the character set that was said, as UTF-16 without a mark, as UTF-8, or
 * as windows-1252, the first that fits. Null where they are no text.
 */
export function decodeText(bytes: Uint8Array, said: string | null = null): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return asText(decodeAs(bytes, marked[1], false));
  for (const charset of [said, unmarkedUtf16(bytes)]) {
    const text = charset && decodeAs(bytes, charset, true);
    if (text) return asText(text);
  }
  return asText(decodeAs(bytes, "utf-8", true) ?? decodeAs(bytes, "windows-1252", false));
}

/** The same of a page, which may say its character set in its head. */
export function decodePage(bytes: Uint8Array, said: string | null = null): Decoded {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  return decodeText(bytes, said ?? head.match(META_CHARSET)?.[1] ?? head.match(XML_ENCODING)?.[1] ?? null);
}

function decodeAs(bytes: Uint8Array, charset: string, fatal: boolean): Decoded {
  try {
    const decoder = new TextDecoder(charset, { fatal });
    const text = decoder.decode(bytes);
    // Node 20 takes windows-1252 for latin1 and leaves its quotation marks as control characters
    return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, (character) => of1252(character)) : text;
  } catch {
    return null; // another character set than it says, or one that this system lacks
  }
}

const of1252 = (character: string) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character;

/** In text of the Latin alphabet every second byte of UTF-16 is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, HEAD_BYTES);
  if (sample.length < 4) return null;
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even === 0) return "utf-16le";
  return even > sample.length * 0.3 && odd === 0 ? "utf-16be" : null;
}

/** Text has next to no control characters. */
const asText = (text: Decoded): Decoded => (text !== null && (text.match(CONTROL)?.length ?? 0) > text.length / 500 ? null : text);
