import type { Range } from "@/lib/domain/range";
import type { Quotation } from "./find-quotations";
import type { TextSegment } from "./segment-text";

// An interview in print: "Ana: I do not trust it." Whoever a paragraph names before a colon says all of it, without quotation marks.

const LABEL = /^(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}):[ \u00a0]{1,2}(?=\S)/u;
const LONGEST_LABEL = 60;
/** An interview has so many turns at least, and so many who speak; the bound on labels keeps the work linear. */
const FEWEST_TURNS = 3;
const FEWEST_SPEAKERS = 2;
const MOST_LABELS = 40;

type Turn = { readonly label: string; readonly said: Range };

/**
 * The turns of an interview in a text, as if each stood in quotation marks; none where the text is no interview. "Update:" and "Price:"
 * are no speakers: a label is one where the text names it elsewhere too, or where it has two words and speaks twice.
 */
export function findTurns(text: string, segments: readonly TextSegment[]): Quotation[] {
  const turns = labelled(text, segments);
  const labels = [...new Set(turns.map(({ label }) => label))];
  if (turns.length < FEWEST_TURNS || labels.length > MOST_LABELS) return [];
  const twice = (label: string) => turns.filter((turn) => turn.label === label).length > 1;
  const speakers = labels.filter((label) => isNamed(text, label) || (label.includes(" ") && twice(label)));
  if (speakers.length < FEWEST_SPEAKERS || !speakers.some(twice)) return [];
  return turns.flatMap(({ label, said }) =>
    speakers.includes(label) || label.includes(" ") ? [{ range: said, carried: false, unmarked: true }] : [],
  );
}

/** Quotations in order, with the turns in place of what is quoted inside them. */
export function withTurns(quotations: readonly Quotation[], turns: readonly Quotation[]): Quotation[] {
  if (turns.length === 0) return [...quotations];
  let next = 0;
  const outside = quotations.filter(({ range }) => {
    while ((turns[next]?.range[1] ?? Number.POSITIVE_INFINITY) <= range[0]) next++;
    return range[1] <= (turns[next]?.range[0] ?? Number.POSITIVE_INFINITY);
  });
  return [...outside, ...turns].sort((a, b) => a.range[0] - b.range[0]);
}

function labelled(text: string, segments: readonly TextSegment[]): Turn[] {
  const turns: Turn[] = [];
  segments.forEach(({ kind, range: [start], paragraph }, index) => {
    if (kind === "heading" || segments[index - 1]?.paragraph === paragraph) return;
    const [whole, label] = LABEL.exec(text.slice(start, start + LONGEST_LABEL)) ?? [];
    if (!whole || !label) return;
    let last = index;
    while (segments[last + 1]?.paragraph === paragraph) last++;
    turns.push({ label, said: [start + whole.length, segments[last]?.range[1] ?? start] });
  });
  return turns;
}

/** True where the text names somebody so, not only before a colon. */
function isNamed(text: string, label: string): boolean {
  return new RegExp(`(?:^|[\\p{L},;] )${label.replaceAll(".", "\\.")}(?![\\p{L}:])`, "mu").test(text);
}
