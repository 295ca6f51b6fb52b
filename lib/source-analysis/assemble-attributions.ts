import type { Range } from "@/lib/domain/range";
import type { Reading } from "./reading";
import type { Tags } from "./tag-segments";
import type { TaggedAttribution } from "./tagged-attribution";
import { isStart, LABEL_COUNT, ROLE, roleOf } from "./tagger-labels";

/** A run of tokens of one role. */
type Span = { readonly role: number; readonly from: number; to: number };
type Draft = { readonly cue: Span; readonly at: number; readonly source: Span[]; readonly content: Span[] };

/** A source in another sentence than its cue stands at most so many tokens before it. */
const FAR = 40;

/** Puts the spans that the tagger found together: every cue makes an attribution, sources and contents go to the cue they belong to. */
export function assembleAttributions(reading: Reading, tags: Tags): TaggedAttribution[] {
  const spans = spansOf(reading, tags.labels);
  const drafts = spans.flatMap((cue, at): Draft[] => (cue.role === ROLE.cue ? [{ cue, at, source: [], content: [] }] : []));
  let passed = 0;
  spans.forEach((span, at) => {
    while (passed < drafts.length && (drafts[passed]?.at ?? 0) < at) passed++;
    if (span.role === ROLE.cue) return;
    const before = drafts[passed - 1];
    const after = drafts[passed];
    if (span.role === ROLE.source) ownerOf(reading, span, before, after)?.source.push(span);
    else (span.role === ROLE.left ? (after ?? before) : (before ?? after))?.content.push(span);
  });
  return drafts.map((draft) => ({
    source: draft.source.slice(0, 1).map((span) => rangeOf(reading, span)),
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

/** The cue of a source: in its sentence the nearer one that has none yet; else the next one, unless it is far away. */
function ownerOf({ segment }: Reading, source: Span, before: Draft | undefined, after: Draft | undefined): Draft | undefined {
  const here = (draft: Draft | undefined) => draft !== undefined && segment[draft.cue.from] === segment[source.from];
  const back = before ? source.from - before.cue.to : Number.POSITIVE_INFINITY;
  const ahead = after ? after.cue.from - source.to : Number.POSITIVE_INFINITY;
  if (here(before) && here(after)) return before?.source.length === 0 && back < ahead ? before : after;
  if (here(after)) return after;
  if (here(before)) return before;
  return ahead < FAR ? after : before;
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
