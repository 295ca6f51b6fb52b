import { SHAPE } from "./read-words";
import type { Reading } from "./reading";
import { LABEL_COUNT, ROLE, ROLE_COUNT, roleOf } from "./tagger-labels";

/** What the first pass believes: by token the chances of the roles, the likeliest role, how sure it is (0 to 4); then sums of it. */
export type FirstPass = {
  readonly chances: Float32Array;
  readonly role: Uint8Array;
  readonly sure: Uint8Array;
  /** By segment: the greatest chance of a cue, the mean chance of content, how many cues stand in it, its runs of roles as a number. */
  readonly segmentCue: Float32Array;
  readonly segmentContent: Float32Array;
  readonly segmentCues: Uint8Array;
  readonly outline: Float64Array;
  /** The roles of all runs of equal roles, and by token the index of its run and of the first run of its segment. */
  readonly runs: readonly number[];
  readonly run: Int32Array;
  readonly firstRun: Int32Array;
  /** By quotation: the mean chance of content; whether most of that lies left of its cue. */
  readonly quotationContent: Float32Array;
  readonly quotationLeft: Uint8Array;
  /** By token, within its paragraph: the nearest of a role to each side, -1 for none. */
  readonly nearest: Readonly<Record<"leftCue" | "rightCue" | "leftContent" | "rightContent" | "leftSource" | "rightSource", Int32Array>>;
  /** How often, and with what chances, the same name is a source or a cue in the text. */
  readonly names: ReadonlyMap<string, { count: number; source: number; cue: number }>;
};

/** A cue with less chance than this is not looked back to. */
const LIKELY_CUE = 0.25;

/** Sums up the first pass over a reading; `beliefs` are chances by token and label. */
export function sumUp(reading: Reading, beliefs: Float32Array): FirstPass {
  const { chances, role, sure } = rolesOf(beliefs, reading.tokens.length);
  const { segmentCue, segmentContent, segmentCues, outline, runs, run, firstRun } = segmentSums(reading, chances, role);
  const { quotationContent, quotationLeft } = quotationSums(reading, chances);
  // One literal, no spread: see `readText`.
  return {
    chances,
    role,
    sure,
    segmentCue,
    segmentContent,
    segmentCues,
    outline,
    runs,
    run,
    firstRun,
    quotationContent,
    quotationLeft,
    nearest: nearestRoles(reading, chances, role),
    names: nameSums(reading, chances),
  };
}

function rolesOf(beliefs: Float32Array, size: number) {
  const chances = new Float32Array(size * ROLE_COUNT);
  const role = new Uint8Array(size);
  const sure = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const row = at * ROLE_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const cell = row + roleOf(label);
      chances[cell] = (chances[cell] ?? 0) + (beliefs[at * LABEL_COUNT + label] ?? 0);
    }
    let top = chances[row] ?? 0;
    let best: number = ROLE.none;
    for (const other of [ROLE.source, ROLE.cue]) {
      const chance = chances[row + other] ?? 0;
      if (chance <= top) continue;
      top = chance;
      best = other;
    }
    const content = contentAt(chances, at);
    if (content > top) {
      top = content;
      best = (chances[row + ROLE.left] ?? 0) > (chances[row + ROLE.right] ?? 0) ? ROLE.left : ROLE.right;
    }
    role[at] = best;
    sure[at] = top < 0.5 ? 0 : top < 0.7 ? 1 : top < 0.9 ? 2 : top < 0.98 ? 3 : 4;
  }
  return { chances, role, sure };
}

export const contentAt = (chances: Float32Array, at: number): number =>
  (chances[at * ROLE_COUNT + ROLE.left] ?? 0) + (chances[at * ROLE_COUNT + ROLE.right] ?? 0);
export const cueAt = (chances: Float32Array, at: number): number => chances[at * ROLE_COUNT + ROLE.cue] ?? 0;

function segmentSums({ starts, tokens }: Reading, chances: Float32Array, role: Uint8Array) {
  const size = starts.length - 1;
  const segmentCue = new Float32Array(size);
  const segmentContent = new Float32Array(size);
  const segmentCues = new Uint8Array(size);
  const outline = new Float64Array(size);
  const run = new Int32Array(tokens.length);
  const firstRun = new Int32Array(tokens.length);
  const runs: number[] = [];
  for (let segment = 0; segment < size; segment++) {
    const from = starts[segment] ?? 0;
    const to = starts[segment + 1] ?? 0;
    const first = runs.length;
    let [cue, content, cues, last] = [0, 0, 0, -1];
    for (let at = from; at < to; at++) {
      cue = Math.max(cue, cueAt(chances, at));
      content += contentAt(chances, at);
      const here = role[at] ?? 0;
      if (here !== last) {
        if (here === ROLE.cue) cues++;
        if (runs.length - first < 9) outline[segment] = (outline[segment] ?? 0) * 5 + here + 1;
        runs.push(here);
        last = here;
      }
      run[at] = runs.length - 1;
      firstRun[at] = first;
    }
    segmentCue[segment] = cue;
    segmentContent[segment] = content / Math.max(1, to - from);
    segmentCues[segment] = Math.min(cues, 3);
  }
  return { segmentCue, segmentContent, segmentCues, outline, runs, run, firstRun };
}

function quotationSums({ quotations }: Reading, chances: Float32Array) {
  const quotationContent = new Float32Array(quotations.length);
  const quotationLeft = new Uint8Array(quotations.length);
  quotations.forEach(({ open, last }, index) => {
    let [content, left] = [0, 0];
    for (let at = open; at <= last; at++) {
      content += contentAt(chances, at);
      left += chances[at * ROLE_COUNT + ROLE.left] ?? 0;
    }
    quotationContent[index] = content / (last - open + 1);
    quotationLeft[index] = left > content / 2 ? 1 : 0;
  });
  return { quotationContent, quotationLeft };
}

function nearestRoles({ tokens, paragraph }: Reading, chances: Float32Array, role: Uint8Array): FirstPass["nearest"] {
  const size = tokens.length;
  const none = () => new Int32Array(size).fill(-1);
  const nearest = { leftCue: none(), rightCue: none(), leftContent: none(), rightContent: none(), leftSource: none(), rightSource: none() };
  for (const direction of [1, -1]) {
    const forward = direction === 1;
    const cues = forward ? nearest.leftCue : nearest.rightCue;
    const contents = forward ? nearest.leftContent : nearest.rightContent;
    const sources = forward ? nearest.leftSource : nearest.rightSource;
    let [cue, content, source] = [-1, -1, -1];
    for (let at = forward ? 0 : size - 1; at >= 0 && at < size; at += direction) {
      if (paragraph[at - direction] !== paragraph[at]) [cue, content, source] = [-1, -1, -1];
      cues[at] = cue;
      contents[at] = content;
      sources[at] = source;
      if (cueAt(chances, at) > LIKELY_CUE) cue = at;
      const here = role[at] ?? 0;
      if (here >= ROLE.left) content = at;
      else if (here === ROLE.source) source = at;
    }
  }
  return nearest;
}

/** True of the shapes that names have. */
export const isName = (shape: number): boolean => shape === SHAPE.capital || shape === SHAPE.capitals;

function nameSums({ tokens, shape: shapes }: Reading, chances: Float32Array): FirstPass["names"] {
  const names = new Map<string, { count: number; source: number; cue: number }>();
  tokens.forEach(({ text }, at) => {
    if (!isName(shapes[at] ?? 0)) return;
    let sum = names.get(text);
    if (!sum) {
      sum = { count: 0, source: 0, cue: 0 };
      names.set(text, sum);
    }
    sum.count++;
    sum.source += chances[at * ROLE_COUNT + ROLE.source] ?? 0;
    sum.cue += cueAt(chances, at);
  });
  return names;
}
