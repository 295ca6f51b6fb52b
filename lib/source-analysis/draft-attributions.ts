import { overlaps, type Range } from "@/lib/domain/range";
import { bySentence } from "./by-sentence";
import type { RuledAttribution } from "./ruled-attribution";
import { ruledAttributions } from "./ruled-attributions";
import { extent, firstBehind, type Sentence } from "./sentence";
import type { TaggedAttribution } from "./tagged-attribution";
import { wordSet } from "./words";

/** An attribution before its source is typed. `confirmed`: the rules found it, alone or with the tagger. */
export type DraftAttribution = TaggedAttribution & {
  readonly confirmed: boolean;
  /** The source as the rules read it, to type and resolve it by; else the tagger's. */
  readonly named: readonly Range[];
};

/** From here on a tagged attribution stands for its sentence, and the rules add no ordinary report of their own. */
const SURE_TAG = 0.6;
/** Where the tagger thinks less of a sentence than this, a report that the rules are not sure of is a mistake more often than not. */
const UNLIKELY = 0.4;
const SURE_RULE = 0.7;
const HEARSAY_ADJECTIVES = wordSet("alleged reported supposed purported so-called suspected");

/** What the tagger and the rules found together, in the order of the text. */
export function draftAttributions(sentences: readonly Sentence[], tagged: readonly TaggedAttribution[]): DraftAttribution[] {
  const drafts = tagged.map(
    (one): DraftAttribution => ({
      ...one,
      confirmed: false,
      named: one.source,
    }),
  );
  const inSentence = bySentence(
    sentences,
    tagged.map(({ cue }) => cue),
  );
  const added: DraftAttribution[] = [];
  const dropped = new Set<DraftAttribution>();
  for (const sentence of sentences) {
    const here = inSentence[sentence.index] ?? [];
    const ruled = ruledAttributions(sentence);
    const alone = ruled.filter((rule) => {
      const at = here.find((index) => drafts[index]?.cue.some((cue) => overlaps(cue, rule.cue)));
      const draft = at === undefined ? undefined : drafts[at];
      if (at !== undefined && draft)
        drafts[at] = confirmed(
          draft,
          rule,
          here.flatMap((index) => drafts[index]?.source ?? []),
        );
      return at === undefined;
    });
    const swallowed = alone.filter((rule) => here.some((index) => drafts[index]?.source.some((source) => overlaps(source, rule.cue))));
    for (const rule of swallowed)
      for (const index of here) {
        const cut = withoutCue(drafts[index], rule);
        if (cut) drafts[index] = cut;
      }
    for (const index of here) {
      const draft = drafts[index];
      if (draft && !draft.confirmed && isAdjective(sentence, draft)) dropped.add(draft);
    }
    const stands = here.some((index) => drafts[index]?.confirmed || (drafts[index]?.confidence ?? 0) >= SURE_TAG);
    added.push(
      ...alone
        .filter(
          (rule) => rule.lone || (!stands && (sentence.chance >= UNLIKELY || rule.confidence >= SURE_RULE)) || swallowed.includes(rule),
        )
        .map((rule) => ({
          ...rule,
          cue: [rule.cue],
          confirmed: true,
          named: rule.source,
        })),
    );
  }
  return [...drafts.filter((draft) => !dropped.has(draft)), ...added].sort((a, b) => startOf(a) - startOf(b));
}

/** The tagger's spans, with the rule's source where the tagger has none or a word of hearsay takes its place. */
function confirmed(draft: DraftAttribution, rule: RuledAttribution, tagged: readonly Range[]): DraftAttribution {
  const source = rule.own || draft.source.length === 0 ? asTagged(rule.source, tagged) : draft.source;
  const content = draft.content.length > 0 && !rule.own ? draft.content : rule.content;
  return {
    source,
    cue: draft.cue,
    content,
    confidence: Math.max(draft.confidence, rule.confidence),
    confirmed: true,
    named: rule.source.length > 0 ? rule.source : source,
  };
}

/** A source of the rules in the words of the tagger, where it has the same one for another cue. */
const asTagged = (ruled: readonly Range[], tagged: readonly Range[]): readonly Range[] => {
  const same = tagged.find((source) => ruled.some((range) => overlaps(source, range)));
  return same ? [same] : ruled;
};

/** "The alleged thief": a word of hearsay before a noun credits nothing to anybody. */
function isAdjective({ words }: Sentence, { cue: [cue, more] }: DraftAttribution): boolean {
  const word = cue === undefined || more ? undefined : words[firstBehind(words, ({ end }) => end, cue[0])];
  return word !== undefined && word.end === cue?.[1] && HEARSAY_ADJECTIVES.has(word.lower);
}

/** "the paper stated, | noting": a source that swallowed another cue is cut down to the source of that cue. */
function withoutCue(draft: DraftAttribution | undefined, rule: RuledAttribution): DraftAttribution | undefined {
  if (!draft?.source.some((source) => overlaps(source, rule.cue))) return undefined;
  return { ...draft, source: rule.source, named: rule.source };
}

const startOf = ({ source, cue, content }: DraftAttribution) => extent(cue.length > 0 ? cue : source.length > 0 ? source : content)[0];
