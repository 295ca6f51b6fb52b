import { mix, mix2, mix3 } from "./feature-hash";
import { contentAt, cueAt, type FirstPass, isName } from "./first-pass";
import type { Reading } from "./reading";
import { distance } from "./tagger-features";
import { ROLE, ROLE_COUNT } from "./tagger-labels";

/** Room for the features of a token. */
export const CONTEXT_FEATURES = 56;

/** Eight steps from impossible to certain. */
const step = (chance: number): number =>
  chance < 0.25
    ? chance < 0.02
      ? 0
      : chance < 0.1
        ? 1
        : 2
    : chance < 0.5
      ? 3
      : chance < 0.75
        ? 4
        : chance < 0.9
          ? 5
          : chance < 0.98
            ? 6
            : 7;

const OUTSIDE = 9;

/** What a token's features are worked out from; `clause`: chances of content and of a cue between two delimiters. */
type View = {
  readonly reading: Reading;
  readonly pass: FirstPass;
  readonly clause: { from: number; to: number; content: number; cue: number };
};

/**
 * Writes what the first pass says around the tokens `from` to `to` of a reading: `CONTEXT_FEATURES` numbers a token, 0 where there is
 * none. The second pass adds them to the features of the first.
 */
export function contextFeaturesOf(reading: Reading, pass: FirstPass, from: number, to: number, into: Int32Array): void {
  const view: View = { reading, pass, clause: { from: -1, to: -1, content: 0, cue: 0 } };
  into.fill(0, 0, (to - from) * CONTEXT_FEATURES);
  for (let at = from; at < to; at++) {
    let n = (at - from) * CONTEXT_FEATURES;
    n = roleFeatures(view, at, into, n);
    n = neighbourFeatures(view, at, into, n);
    n = outlineFeatures(view, at, into, n);
    n = sentenceFeatures(view, at, into, n);
    n = quotationFeatures(view, at, into, n);
    n = clauseFeatures(view, at, into, n);
    nameFeatures(view, at, into, n);
  }
}

const roleAt = ({ reading, pass }: View, index: number, at: number): number =>
  reading.paragraph[index] === reading.paragraph[at] ? (pass.role[index] ?? OUTSIDE) : OUTSIDE;

const sureRoleAt = ({ reading, pass }: View, index: number, at: number): number =>
  reading.paragraph[index] === reading.paragraph[at] ? (pass.role[index] ?? 0) * 5 + (pass.sure[index] ?? 0) : 99;

function roleFeatures(view: View, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { reading, pass } = view;
  const { role, chances } = pass;
  const here = role[at] ?? 0;
  const me = sureRoleAt(view, at, at);
  const before = sureRoleAt(view, at - 1, at);
  const after = sureRoleAt(view, at + 1, at);
  for (let offset = -3; offset <= 3; offset++) into[n++] = mix(300 + offset, sureRoleAt(view, at + offset, at));
  into[n++] = mix2(310, before, me);
  into[n++] = mix2(311, me, after);
  into[n++] = mix3(312, before, me, after);
  const back = mix3(313, roleAt(view, at - 2, at), roleAt(view, at - 1, at), here);
  into[n++] = mix2(313, back, mix2(313, roleAt(view, at + 1, at), roleAt(view, at + 2, at)));
  into[n++] = mix2(314, me, reading.class[at] ?? 0);
  into[n++] = mix2(315, me, reading.word[at] ?? 0);
  const row = at * ROLE_COUNT;
  for (let other = 1; other < ROLE_COUNT; other++) into[n++] = mix3(316, other, step(chances[row + other] ?? 0), 0);
  into[n++] = mix3(317, step(chances[row + ROLE.source] ?? 0), step(cueAt(chances, at)), step(contentAt(chances, at)));
  return n;
}

const farBack = (index: number, at: number): number => distance(index < 0 ? -1 : at - index);
const farAhead = (index: number, at: number): number => distance(index < 0 ? -1 : index - at);

function neighbourFeatures({ reading, pass }: View, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { word, segment } = reading;
  const here = pass.role[at] ?? 0;
  const cls = reading.class[at] ?? 0;
  const { leftCue, rightCue, leftContent, rightContent, leftSource, rightSource } = pass.nearest;
  const left = leftCue[at] ?? -1;
  const right = rightCue[at] ?? -1;
  const leftHere = left < 0 ? 2 : segment[left] === segment[at] ? 1 : 0;
  const rightHere = right < 0 ? 2 : segment[right] === segment[at] ? 1 : 0;
  into[n++] = mix3(320, leftHere, rightHere, here);
  into[n++] = mix3(321, farBack(left, at), leftHere, here);
  into[n++] = mix3(322, farAhead(right, at), rightHere, here);
  into[n++] = mix3(323, reading.class[left] ?? 0, reading.class[right] ?? 0, here);
  into[n++] = mix3(324, word[left] ?? 9, here, cls);
  into[n++] = mix3(325, word[right] ?? 9, here, cls);
  into[n++] = mix3(326, farBack(leftContent[at] ?? -1, at), farAhead(rightContent[at] ?? -1, at), here);
  into[n++] = mix3(327, farBack(leftSource[at] ?? -1, at), farAhead(rightSource[at] ?? -1, at), here);
  return n;
}

/** The role of a run of the segment, whose runs are `first` to `last`. */
const runAt = ({ runs }: FirstPass, index: number, first: number, last: number): number =>
  index < first || index > last ? OUTSIDE : (runs[index] ?? OUTSIDE);

function outlineFeatures({ reading, pass }: View, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { segment, starts } = reading;
  const first = pass.firstRun[at] ?? 0;
  const index = pass.run[at] ?? 0;
  const lastRun = pass.run[(starts[(segment[at] ?? 0) + 1] ?? 1) - 1] ?? 0;
  const back2 = runAt(pass, index - 2, first, lastRun);
  const back = runAt(pass, index - 1, first, lastRun);
  const here = runAt(pass, index, first, lastRun);
  const next = runAt(pass, index + 1, first, lastRun);
  const next2 = runAt(pass, index + 2, first, lastRun);
  const cues = mix2(333, reading.class[pass.nearest.leftCue[at] ?? -1] ?? 0, reading.class[pass.nearest.rightCue[at] ?? -1] ?? 0);
  into[n++] = mix3(330, pass.outline[segment[at] ?? 0] ?? 0, index - first, 0);
  into[n++] = mix2(331, mix3(331, back2, back, here), mix2(331, next, next2));
  into[n++] = mix2(332, mix3(332, back, here, next), reading.class[at] ?? 0);
  into[n++] = mix2(333, mix3(333, back, here, next), cues);
  return n;
}

/** In a few steps: how likely a segment has a cue and content, and whether it stands in another paragraph than the token. */
function shapeOf({ reading: { starts, paragraph }, pass }: View, segment: number, at: number): number {
  if (segment < 0 || segment >= starts.length - 1) return 99;
  const content = pass.segmentContent[segment] ?? 0;
  const apart = paragraph[starts[segment] ?? 0] === paragraph[at] ? 0 : 50;
  return apart + step(pass.segmentCue[segment] ?? 0) * 3 + (content < 0.1 ? 0 : content < 0.6 ? 1 : 2);
}

function sentenceFeatures(view: View, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { reading, pass } = view;
  const { segment, quotation, paragraphStart, paragraphEnd } = reading;
  const here = pass.role[at] ?? 0;
  const s = segment[at] ?? 0;
  const before = shapeOf(view, s - 1, at);
  const after = shapeOf(view, s + 1, at);
  const cues = pass.segmentCues[s] ?? 0;
  into[n++] = mix3(334, step(pass.segmentCue[s] ?? 0), step(pass.segmentContent[s] ?? 0), here);
  into[n++] = mix3(335, before, here, cues);
  into[n++] = mix3(336, after, here, cues);
  into[n++] = mix3(337, before, after, here);
  const previous = pass.role[(paragraphStart[at] ?? 0) - 1] ?? OUTSIDE;
  const next = pass.role[paragraphEnd[at] ?? 0] ?? OUTSIDE;
  const inside = (quotation[at] ?? -1) >= 0 ? 1 : 0;
  into[n++] = mix3(338, previous, inside, here);
  into[n++] = mix3(339, next, inside, here);
  into[n++] = mix3(340, previous, next, here * 2 + inside);
  return n;
}

function quotationFeatures(view: View, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { reading, pass } = view;
  const index = reading.quotation[at] ?? -1;
  const found = reading.quotations[index];
  if (!found) return n;
  const content = step(pass.quotationContent[index] ?? 0);
  const before = roleAt(view, found.open - 1, at);
  const after = roleAt(view, found.last + 1, at);
  into[n++] = mix3(341, content, pass.quotationLeft[index] ?? 0, pass.role[at] ?? 0);
  into[n++] = mix3(342, before, after, content);
  into[n++] = mix3(343, before, after, distance(found.last - found.open));
  return n;
}

function clauseFeatures(view: View, at: number, into: Int32Array, start: number): number {
  let n = start;
  const { reading, pass, clause } = view;
  const { segment, starts, delimiter, nextDelimiter } = reading;
  const before = delimiter[at] ?? -1;
  const next = nextDelimiter[at] ?? -1;
  const from = before < 0 ? (starts[segment[at] ?? 0] ?? 0) : before + 1;
  const to = next < 0 ? (starts[(segment[at] ?? 0) + 1] ?? 0) : next;
  if (clause.from !== from || clause.to !== to) sumClause(clause, pass.chances, from, to);
  const here = pass.role[at] ?? 0;
  const left = before < 0 ? OUTSIDE : roleAt(view, before - 1, at);
  const right = next < 0 ? OUTSIDE : roleAt(view, next + 1, at);
  const opening = reading.class[from] ?? 0;
  into[n++] = mix3(344, clause.content, clause.cue, here);
  into[n++] = mix3(345, clause.content, opening, here);
  into[n++] = mix3(346, left, right, clause.content);
  into[n++] = mix3(347, left, opening, clause.content);
  into[n++] = mix3(348, reading.word[from] ?? 0, clause.content, left);
  return n;
}

function sumClause(clause: View["clause"], chances: Float32Array, from: number, to: number): void {
  let [content, cue] = [0, 0];
  for (let at = from; at < to; at++) {
    content += contentAt(chances, at);
    cue = Math.max(cue, cueAt(chances, at));
  }
  clause.from = from;
  clause.to = to;
  clause.content = step(to > from ? content / (to - from) : 0);
  clause.cue = step(cue);
}

function nameFeatures({ reading, pass }: View, at: number, into: Int32Array, start: number): void {
  const shape = reading.shape[at] ?? 0;
  const name = isName(shape) ? pass.names.get(reading.tokens[at]?.text ?? "") : undefined;
  if (!name || name.count < 2) return;
  const others = name.count - 1;
  const source = (name.source - (pass.chances[at * ROLE_COUNT + ROLE.source] ?? 0)) / others;
  const cue = (name.cue - cueAt(pass.chances, at)) / others;
  into[start] = mix3(350, step(source), Math.min(name.count, 4), shape);
  into[start + 1] = mix3(351, step(cue), Math.min(name.count, 4), shape);
}
