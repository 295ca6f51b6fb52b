import { hashOf, mix2 } from "./feature-hash";
import { CLASS, classOfWord } from "./word-classes";

/** What the tagger knows of a token: names and rare words are nothing but shape and suffix. */
export type Word = { readonly word: number; readonly class: number; readonly suffix: number; readonly shape: number };

export const SHAPE = { lower: 1, capital: 2, capitals: 3, number: 4, mark: 5, mixed: 6 } as const;

const MARKS: Readonly<Record<string, number>> = {
  ",": CLASS.comma,
  ".": CLASS.stop,
  ":": CLASS.colon,
  ";": CLASS.semicolon,
  "—": CLASS.dash,
  "–": CLASS.dash,
  "-": CLASS.dash,
  "--": CLASS.dash,
  "(": CLASS.open,
  "[": CLASS.open,
  ")": CLASS.close,
  "]": CLASS.close,
  "!": CLASS.stop,
  "?": CLASS.asks,
  "'": CLASS.single,
  "’": CLASS.single,
  "‘": CLASS.single,
};

const shapeOf = (text: string): number => {
  const first = text.charAt(0);
  if (/[\p{N}$£€]/u.test(first)) return SHAPE.number;
  if (!/\p{L}/u.test(first)) return SHAPE.mark;
  if (first === first.toLowerCase()) return text === text.toLowerCase() ? SHAPE.lower : SHAPE.mixed;
  return text.length > 1 && text === text.toUpperCase() ? SHAPE.capitals : SHAPE.capital;
};

/** The word as the vocabulary has it: lower case, straight apostrophes. */
const normalWord = (text: string): string => text.toLowerCase().replaceAll("’", "'");

/** Reads one token against the vocabulary of common words. */
export function readWord(text: string, vocabulary: ReadonlySet<string>): Word {
  const shape = shapeOf(text);
  if (shape === SHAPE.mark) return { word: hashOf(text.slice(0, 3)), class: markClass(text), suffix: shape, shape };
  if (shape === SHAPE.number) {
    const kind = /[$£€%]/u.test(text) ? CLASS.amount : CLASS.number;
    return { word: mix2(901, kind, Math.min(text.length, 5)), class: kind, suffix: kind, shape };
  }
  const normal = normalWord(text);
  const known = classOfWord(normal);
  const suffix = hashOf(normal, Math.max(0, normal.length - 3));
  const common = vocabulary.has(normal);
  // A capital inside a sentence makes another word of it: "House" is no house.
  const word = common ? hashOf(normal) : mix2(902, shape, shape === SHAPE.lower ? suffix : Math.min(text.length, 3));
  return { word, class: known || guessedClass(normal, shape), suffix: shape === SHAPE.lower || common ? suffix : shape, shape };
}

function markClass(text: string): number {
  if (/^(?:''|``|["“”„«»])$/u.test(text)) return CLASS.quoteClose;
  if (text.startsWith("..") || text === "…") return CLASS.mark;
  if (text.startsWith("--")) return CLASS.dash;
  if (/^['’]\p{L}/u.test(text)) return CLASS.clitic;
  return MARKS[text] ?? CLASS.mark;
}

function guessedClass(normal: string, shape: number): number {
  if (shape === SHAPE.capital) return CLASS.capital;
  if (shape === SHAPE.capitals || shape === SHAPE.mixed) return normal.includes(".") ? CLASS.initialism : CLASS.capitals;
  if (normal.endsWith("ed")) return CLASS.ed;
  if (normal.endsWith("ing")) return CLASS.ing;
  if (normal.endsWith("ly")) return CLASS.ly;
  if (/(?:tion|ment|ness|ity|ism|ance|ence|ship)$/u.test(normal)) return CLASS.noun;
  if (/(?:ful|ous|ive|able|ible|al|ic|ish|less)$/u.test(normal)) return CLASS.adjective;
  return /[^s]s$/u.test(normal) ? CLASS.plural : CLASS.lower;
}
