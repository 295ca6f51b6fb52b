import { assembleAttributions } from "./assemble-attributions";
import { type Reading, readText } from "./reading";
import type { TextSegment } from "./segment-text";
import { type Tags, tagReading } from "./tag-segments";
import type { TaggedAttribution } from "./tagged-attribution";
import { LABEL_COUNT } from "./tagger-labels";
import { type TaggerModel, taggerModel } from "./tagger-model";

/** The attributions of a text, in order; `chances` says by segment the calibrated chance that it contains (a part of) one. */
export type Tagging = { readonly attributions: readonly TaggedAttribution[]; readonly chances: readonly number[] };

/** A piece of the text, with the segment it belongs to. */
type Piece = TextSegment & { readonly segment: number };

// A text is read in windows, and a segment beyond all measure in pieces, so that memory does not grow with the text.
const WINDOW = 60_000;
const LONGEST_PIECE = 4_000;

/** Finds who says what by which words. Linear in the length of the text; never throws. */
export function tagAttributions(text: string, segments: readonly TextSegment[]): Tagging {
  const model = taggerModel();
  const attributions: TaggedAttribution[] = [];
  const chances = segments.map(() => 0);
  for (const pieces of windowsOf(text, segments)) {
    const reading = readText(text, pieces, model.vocabulary);
    const tags = tagReading(reading, model);
    for (const attribution of assembleAttributions(reading, tags)) attributions.push(attribution);
    pieces.forEach(({ segment }, piece) => {
      chances[segment] = Math.max(chances[segment] ?? 0, calibrated(chanceOf(reading, tags, piece), model));
    });
  }
  return { attributions, chances };
}

function windowsOf(text: string, segments: readonly TextSegment[]): Piece[][] {
  const windows: Piece[][] = [];
  let stretch: Piece[] = [];
  let size = 0;
  segments.forEach((segment, index) => {
    for (const piece of piecesOf(text, segment, index)) {
      if (size > WINDOW || stretch.length === 0) {
        stretch = [];
        size = 0;
        windows.push(stretch);
      }
      stretch.push(piece);
      size += piece.range[1] - piece.range[0];
    }
  });
  return windows;
}

function piecesOf(text: string, segment: TextSegment, index: number): Piece[] {
  const [start, end] = segment.range;
  const pieces: Piece[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST_PIECE);
    // Not between the halves of a code point, and better at a space.
    if (to < end) to = Math.max(text.lastIndexOf(" ", to) + 1, from + LONGEST_PIECE / 2);
    if (to < end && /[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
    pieces.push({ ...segment, range: [from, to], segment: index });
    from = to;
  }
  return pieces;
}

/** The chance that some token of the piece belongs to an attribution: one less the chance that all are outside, by the chain rule. */
export function chanceOf({ starts }: Reading, { chances, stays }: Tags, piece: number): number {
  const from = starts[piece] ?? 0;
  const to = starts[piece + 1] ?? 0;
  let outside = from < to ? (chances[from * LABEL_COUNT] ?? 0) : 1;
  for (let at = from + 1; at < to; at++) outside *= stays[at * LABEL_COUNT] ?? 0;
  return 1 - outside;
}

function calibrated(chance: number, { calibration: [slope, intercept] }: TaggerModel): number {
  const bounded = Math.min(Math.max(chance, 1e-6), 1 - 1e-6);
  return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + intercept)));
}
