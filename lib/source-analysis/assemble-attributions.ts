import type { Range } from "@/lib/domain/range";
import type { Reading } from "./reading";
import type { Tags } from "./tag-segments";
import type { TaggedAttribution } from "./tagged-attribution";
import { isStart, LABEL_COUNT, ROLE, roleOf } from "./tagger-labels";

/** A run of tokens of one role. */
type Span = { readonly role: number; readonly from: number; to: number };
type Draft = { readonly cue: Span; readonly source: Span[]; readonly content: Span[] };
type Pair = { readonly source: Span; readonly draft: Draft; readonly far: number };

/** A source in another sentence than its cue stands at most so many tokens before it. */
const FAR = 40;
const APART = 30;

/**
 * Puts the spans that the tagger found together: every cue makes an attribution, a content goes to the next cue on its side, and of the
 * sources around a cue the nearest.
 */
export function assembleAttributions(reading: Reading, tags: Tags): TaggedAttribution[] {
  const spans = spansOf(reading, tags.labels);
  const drafts = spans.flatMap((cue): Draft[] => (cue.role === ROLE.cue ? [{ cue, source: [], content: [] }] : []));
  const pairs: Pair[] = [];
  let passed = 0;
  for (const span of spans) {
    while (passed < drafts.length && (drafts[passed]?.cue.from ?? 0) < span.from) passed++;
    const before = drafts[passed - 1];
    const after = drafts[passed];
    if (span.role === ROLE.source) for (const draft of [before, after]) pairs.push(...pairOf(reading, span, draft));
    else if (span.role !== ROLE.cue) (span.role === ROLE.left ? (after ?? before) : (before ?? after))?.content.push(span);
  }
  pairs.sort((a, b) => a.far - b.far);
  const taken = new Set<Span>();
  for (const { source, draft } of pairs) {
    if (draft.source.length > 0 || taken.has(source)) continue;
    draft.source.push(source);
    taken.add(source);
  }
  return drafts.map((draft) => ({
    source: draft.source.map((span) => rangeOf(reading, span)),
    cue: [rangeOf(reading, draft.cue)],
    content: draft.content.map((span) => rangeOf(reading, span)),
    confidence: confidenceOf(draft, tags),
  }));
}

function spansOf({ paragraph }: Reading, labels: Uint8Array): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  labels.forEach((label, at) => {
    const role = roleOf(label);
    if (open && open.role === role && !isStart(label) && paragraph[at] === paragraph[at - 1]) open.to = at + 1;
    else {
      open = role === ROLE.none ? undefined : { role, from: at, to: at + 1 };
      if (open) spans.push(open);
    }
  });
  return spans;
}

/** How far a source stands from a cue, in tokens, another sentence counted as `APART` of them; none where that is too far. */
function pairOf({ segment }: Reading, source: Span, draft: Draft | undefined): Pair[] {
  if (!draft) return [];
  const gap = draft.cue.from < source.from ? source.from - draft.cue.to : draft.cue.from - source.to;
  if (segment[draft.cue.from] === segment[source.from]) return [{ source, draft, far: gap }];
  return gap < FAR ? [{ source, draft, far: gap + APART }] : [];
}

const rangeOf = ({ tokens }: Reading, { from, to }: Span): Range => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];

/** The chance of the cue, and where there is content the mean of both. */
function confidenceOf({ cue, content }: Draft, { chances }: Tags): number {
  const certainty = meanChance([cue], chances);
  return content.length === 0 ? certainty / 2 : (certainty + meanChance(content, chances)) / 2;
}

function meanChance(spans: readonly Span[], chances: Float32Array): number {
  let [sum, size] = [0, 0];
  for (const { role, from, to } of spans) {
    for (let at = from; at < to; at++) {
      for (let label = 0; label < LABEL_COUNT; label++) if (sameRole(roleOf(label), role)) sum += chances[at * LABEL_COUNT + label] ?? 0;
      size++;
    }
  }
  return Math.min(1, sum / size);
}

const sameRole = (a: number, b: number) => a === b || (a >= ROLE.left && b >= ROLE.left);
