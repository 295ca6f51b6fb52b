// The characters of a text that was pasted, fetched or read from a file.

const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu;
const SPACES = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Overrides, embeddings and isolates: they can make a text read otherwise than it is stored. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const BIDI_MARKS = /[\u061c\u200e\u200f]/g;
const RIGHT_TO_LEFT_SCRIPT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Soft hyphens, zero-width spaces and joiners of words, fillers, annotations and placeholders: seen by nobody, in the way of every offset. */
const UNSEEN = /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]|\u034f|\u17b4|\u17b5/g;
/** Tag characters are kept in flags only: after a black flag. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u{e0000}-\u{e007f}]/gu;
/** Joiners that change how a script or an emoji is drawn; any other is dropped. */
const JOINERS =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}])[\u200c\u200d](?=\S)|([\u200c\u200d])/gu;
/** Bullets of Word's symbol fonts stand in the private area. */
const SYMBOL_BULLETS = /^[ \t]*[\uf0a7\uf0b7\uf06e\uf0d8\uf076\uf0fc]/gm;

/**
 * The text as it is kept: NFC, lines ended by `\n`, one space between words, without control characters, overrides of the
 * direction and what nobody sees. Joiners stay where a script or an emoji needs them.
 */
export function cleanText(text: string): string {
  const seen = text
    .replace(LINE_ENDS, "\n")
    .replace(SYMBOL_BULLETS, "•")
    .replace(SPACES, " ")
    .replace(CONTROLS, (character) => (character === "\n" ? "\n" : ""))
    .replace(BIDI_CONTROLS, "")
    .replace(UNSEEN, "")
    .replace(TAGS, "$1")
    .replace(JOINERS, (joiner, stray: string | undefined) => (stray === undefined ? joiner : ""));
  return (RIGHT_TO_LEFT_SCRIPT.test(seen) ? seen : seen.replace(BIDI_MARKS, ""))
    .normalize("NFC")
    .replace(/ *\n */g, "\n")
    .trim();
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, " ");
