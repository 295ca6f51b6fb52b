import { mix, mix2, mix3 } from "./feature-hash";
import { isCueLike, type Reading } from "./reading";
import { CLASS } from "./word-classes";

/** Room for the features of a token. */
export const FEATURES = 84;

/** Distances in tokens, nine steps; negative ones (none) apart. */
export const distance = (n: number): number => (n < 0 ? 15 : n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 21 ? 7 : 8);

const EDGE = 77;
const NOWHERE = 99;

/** What holds for every token of a segment or of a quotation: worked out when it is first met. */
type Shared = { readonly segments: Map<number, readonly number[]>; readonly quotations: Map<number, readonly number[]> };

/**
 * Writes what stands at and around the tokens `from` to `to` of a reading: `FEATURES` numbers a token, 0 where there is none. A number
 * hashes the template and what fills it.
 */
export function featuresOf(reading: Reading, from: number, to: number, into: Int32Array): void {
  const shared: Shared = { segments: new Map(), quotations: new Map() };
  into.fill(0, 0, (to - from) * FEATURES);
  for (let at = from; at < to; at++) {
    let n = (at - from) * FEATURES;
    n = wordFeatures(reading, at, into, n);
    n = classFeatures(reading, at, into, n);
    n = cueFeatures(reading, at, into, n);
    n = clauseFeatures(reading, at, into, n);
    n = placeFeatures(reading, at, shared, into, n);
    quotationFeatures(reading, at, shared, into, n);
  }
}

/** The value of a token of the same paragraph; `EDGE` beyond it. */
const near = (values: Int32Array, at: number, from: number, to: number): number => (at < from || at >= to ? EDGE : (values[at] ?? EDGE));
const nearClass = (values: Uint8Array, at: number, from: number, to: number): number =>
  at < from || at >= to ? CLASS.edge : (values[at] ?? CLASS.edge);

function wordFeatures(reading: Reading, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { word, class: classes, suffix, shape } = reading;
  const from = reading.paragraphStart[at] ?? 0;
  const to = reading.paragraphEnd[at] ?? 0;
  for (let offset = -4; offset <= 4; offset++) into[n++] = mix(5 + offset, near(word, at + offset, from, to));
  const back2 = near(word, at - 2, from, to);
  const back = near(word, at - 1, from, to);
  const here = word[at] ?? 0;
  const next = near(word, at + 1, from, to);
  const next2 = near(word, at + 2, from, to);
  const hereClass = classes[at] ?? 0;
  into[n++] = mix2(22, back2, back);
  into[n++] = mix2(23, back, here);
  into[n++] = mix2(24, here, next);
  into[n++] = mix2(25, next, next2);
  into[n++] = mix2(36, back, hereClass);
  into[n++] = mix2(37, here, nearClass(classes, at - 1, from, to));
  into[n++] = mix2(38, here, nearClass(classes, at + 1, from, to));
  into[n++] = mix2(39, next, hereClass);
  into[n++] = mix3(40, back, here, next);
  into[n++] = mix(41, suffix[at] ?? 0);
  into[n++] = mix(42, near(suffix, at - 1, from, to));
  into[n++] = mix(43, near(suffix, at + 1, from, to));
  into[n++] = mix3(44, at > from ? (shape[at - 1] ?? 0) : 0, shape[at] ?? 0, at + 1 < to ? (shape[at + 1] ?? 0) : 0);
  return n;
}

function classFeatures(reading: Reading, at: number, into: Int32Array, start: number): number {
  let n = start;
  const classes = reading.class;
  const from = reading.paragraphStart[at] ?? 0;
  const to = reading.paragraphEnd[at] ?? 0;
  for (let offset = -4; offset <= 4; offset++) into[n++] = mix(15 + offset, nearClass(classes, at + offset, from, to));
  const back4 = nearClass(classes, at - 4, from, to);
  const back3 = nearClass(classes, at - 3, from, to);
  const back2 = nearClass(classes, at - 2, from, to);
  const back = nearClass(classes, at - 1, from, to);
  const here = classes[at] ?? 0;
  const next = nearClass(classes, at + 1, from, to);
  const next2 = nearClass(classes, at + 2, from, to);
  const next3 = nearClass(classes, at + 3, from, to);
  const next4 = nearClass(classes, at + 4, from, to);
  into[n++] = mix(20, nearClass(classes, at - 5, from, to));
  into[n++] = mix(21, nearClass(classes, at + 5, from, to));
  into[n++] = mix2(26, back, here);
  into[n++] = mix2(27, here, next);
  into[n++] = mix2(28, back2, back);
  into[n++] = mix2(29, next, next2);
  const upToHere = mix3(30, back2, back, here);
  into[n++] = upToHere;
  into[n++] = mix3(31, back, here, next);
  const fromHere = mix3(32, here, next, next2);
  into[n++] = fromHere;
  into[n++] = mix3(33, back3, back2, back);
  into[n++] = mix3(34, next, next2, next3);
  into[n++] = mix3(35, upToHere, next, next2);
  into[n++] = mix3(45, upToHere, back3, back4);
  into[n++] = mix3(46, fromHere, next3, next4);
  return n;
}

function cueFeatures(reading: Reading, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { word, class: classes, commas } = reading;
  const here = classes[at] ?? 0;
  const inside = (reading.quotation[at] ?? -1) >= 0 ? 1 : 0;
  const left = reading.left[at] ?? -1;
  const right = reading.right[at] ?? -1;
  const leftClass = classes[left] ?? CLASS.edge;
  const rightClass = classes[right] ?? CLASS.edge;
  const leftFar = distance(left < 0 ? -1 : at - left);
  const rightFar = distance(right < 0 ? -1 : right - at);
  const that = reading.that[at] ?? 0;
  const leftCommas = left < 0 ? 9 : Math.min((commas[at] ?? 0) - (commas[left] ?? 0), 4);
  const rightCommas = right < 0 ? 9 : Math.min((commas[right] ?? 0) - (commas[at] ?? 0), 4);
  const beforeRight = classes[right - 1] ?? 0;
  into[n++] = mix3(50, leftClass, leftFar, inside);
  into[n++] = mix3(51, rightClass, rightFar, inside);
  into[n++] = mix3(52, word[left] ?? EDGE, that, inside);
  into[n++] = mix3(53, word[right] ?? EDGE, inside, Math.min(rightFar, 4));
  into[n++] = mix3(54, leftFar, rightFar, inside);
  into[n++] = mix3(55, leftClass, that * 16 + leftCommas, here);
  into[n++] = mix3(56, rightClass, inside * 16 + rightCommas, here);
  into[n++] = mix3(57, leftClass, rightClass, (that * 16 + leftCommas) * 16 + rightCommas);
  into[n++] = mix3(58, leftClass, classes[left + 1] ?? 0, that * 8 + leftCommas);
  into[n++] = mix3(59, rightClass, beforeRight, rightCommas);
  into[n++] = mix3(60, (classes[right - 2] ?? 0) * 128 + beforeRight, rightClass, rightCommas);
  const outerLeft = reading.outerLeft[at] ?? -1;
  const outerRight = reading.outerRight[at] ?? -1;
  into[n++] = mix3(61, classes[outerLeft] ?? NOWHERE, classes[outerRight] ?? NOWHERE, inside);
  into[n++] = mix3(62, word[outerLeft] ?? NOWHERE, inside, here);
  into[n++] = mix3(63, word[outerRight] ?? NOWHERE, inside, here);
  into[n++] = mix3(70, leftClass * 2 + inside, rightClass * 16 + leftFar, here);
  return n;
}

function clauseFeatures(reading: Reading, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { word, class: classes, commas } = reading;
  const inside = (reading.quotation[at] ?? -1) >= 0 ? 1 : 0;
  const left = reading.left[at] ?? -1;
  const leftClass = classes[left] ?? CLASS.edge;
  const leftCommas = left < 0 ? 9 : Math.min((commas[at] ?? 0) - (commas[left] ?? 0), 4);
  const before = reading.delimiter[at] ?? -1;
  const next = reading.nextDelimiter[at] ?? -1;
  const beforeClass = classes[before] ?? NOWHERE;
  const nextClass = classes[next] ?? NOWHERE;
  const first = word[before + 1] ?? EDGE;
  const firstClass = classes[before + 1] ?? CLASS.edge;
  const behindClass = classes[next + 1] ?? NOWHERE;
  into[n++] = mix3(64, beforeClass, first, distance(at - before));
  into[n++] = mix3(65, beforeClass, firstClass, leftClass);
  into[n++] = mix3(
    66,
    beforeClass * 128 + firstClass,
    leftCommas * 128 + leftClass,
    (classes[before + 2] ?? 0) * 2 + (reading.that[at] ?? 0),
  );
  into[n++] = mix3(67, nextClass, behindClass, distance(next < 0 ? -1 : next - at));
  into[n++] = mix3(68, nextClass * 128 + behindClass, classes[next + 2] ?? NOWHERE, leftClass);
  into[n++] = mix3(69, first, leftClass, inside);
  return n;
}

function quotationFeatures(reading: Reading, at: number, { quotations }: Shared, into: Int32Array, start: number): void {
  let n = start;
  const here = reading.class[at] ?? 0;
  const index = reading.quotation[at] ?? -1;
  const found = reading.quotations[index];
  if (!found) {
    into[n] = mix3(80, here, 0, 0);
    return;
  }
  let facts = quotations.get(index);
  if (!facts) {
    facts = quotationFacts(reading, index);
    quotations.set(index, facts);
  }
  for (const fact of facts) into[n++] = fact;
  into[n++] = mix3(87, distance(at - found.open), distance(found.last - at), here);
  into[n++] = mix3(90, here, distance(found.last - found.open), 1);
}

function quotationFacts(reading: Reading, index: number): number[] {
  const { word, class: classes, shape } = reading;
  const { open, last, close } = reading.quotations[index] ?? { open: 0, last: 0, close: 0 };
  const from = reading.paragraphStart[open] ?? 0;
  const to = reading.paragraphEnd[open] ?? 0;
  const same = (at: number) => nearClass(classes, at, from, to);
  const length = distance(last - open);
  const before = mix3(81, same(open - 1), same(open - 2), same(open - 3));
  const after = mix3(82, same(last + 1), same(last + 2), same(last + 3));
  const end = classes[last - 1] ?? 0;
  return [
    mix2(83, length, before),
    mix2(84, length, after),
    mix3(85, end, after, close < 0 ? 1 : 0),
    mix3(86, same(open - 1), same(last + 1), end),
    mix3(88, near(word, open - 1, from, to), length, 0),
    mix3(89, near(word, last + 1, from, to), same(last + 2), end),
    mix3(91, classes[open + 1] ?? 0, shape[open + 1] ?? 0, same(open - 1)),
  ];
}

function placeFeatures(reading: Reading, at: number, { segments }: Shared, into: Int32Array, start: number): number {
  let n = start;
  const { word, class: classes, segment, starts } = reading;
  const index = segment[at] ?? 0;
  const here = classes[at] ?? 0;
  const first = starts[index] ?? 0;
  const end = starts[index + 1] ?? 0;
  const inside = (reading.quotation[at] ?? -1) >= 0 ? 1 : 0;
  into[n++] = mix3(100, distance(at - first), here, inside);
  into[n++] = mix2(101, distance(end - 1 - at), here);
  into[n++] = mix3(102, reading.depth[at] ?? 0, here, 0);
  into[n++] = mix3(103, word[first] ?? 0, inside, 0);
  into[n++] = mix3(104, classes[first] ?? 0, classes[first + 1] ?? 0, inside);
  let facts = segments.get(index);
  if (!facts) {
    facts = segmentFacts(reading, index);
    segments.set(index, facts);
  }
  for (const fact of facts) into[n++] = mix2(105, fact, inside);
  return n;
}

function segmentFacts(reading: Reading, segment: number): number[] {
  const before = segmentShape(reading, segment - 1, segment);
  const here = segmentShape(reading, segment, segment);
  const after = segmentShape(reading, segment + 1, segment);
  return [mix(110, here), mix2(111, before, here), mix2(112, here, after), mix3(113, before, here, after)];
}

/** In a few bits: whether a segment reports, quotes, opens or ends in a quotation, and stands in another paragraph. */
function segmentShape(reading: Reading, segment: number, of: number): number {
  const { class: classes, quotation, starts, paragraph } = reading;
  const from = starts[segment] ?? 0;
  const to = starts[segment + 1] ?? 0;
  if (segment < 0 || from >= to) return 255;
  let [speech, attitude, quoted] = [0, 0, 0];
  for (let at = from; at < to; at++) {
    const cls = classes[at] ?? 0;
    const inside = (quotation[at] ?? -1) >= 0;
    if (inside) quoted = 1;
    if (inside || !isCueLike(cls)) continue;
    if (cls <= CLASS.speechIng || cls === CLASS.according) speech = 1;
    else attitude = 1;
  }
  const opens = (quotation[from] ?? -1) >= 0 ? 1 : 0;
  const ends = (quotation[to - 1] ?? -1) >= 0 ? 1 : 0;
  const apart = paragraph[from] === paragraph[starts[of] ?? 0] ? 0 : 1;
  return speech + 2 * attitude + 4 * quoted + 8 * opens + 16 * ends + 64 * apart;
}
