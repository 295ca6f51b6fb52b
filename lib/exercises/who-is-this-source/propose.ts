import type { Analysis, Attribution } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import { SOURCE_TYPES, type SourceTerms, type SourceType } from "@/lib/domain/source-terms";
import { textOf } from "@/lib/domain/words";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { isSourceName } from "@/lib/exercises/source-words";
import { DEFAULT_WEIGHTS, type WhoContent, type WhoKey } from "./key";

const MOST = 8;
const LONGEST_NAME = 200;
const ON_BACKGROUND =
  /\b(anonym\w+|on (condition|background)|not authori[sz]ed|declined to be (named|identified)|asked not to be (named|identified))\b/i;

/** Each source once, at the first claim that it vouches for under its own name, in the order of the text. */
export function proposeItems({ attributions }: Analysis, lesson: LessonText): Proposal<WhoContent, WhoKey>[] {
  const seen = new Set<string>();
  const found = lesson.claims.flatMap((ranges, claim) => {
    const words = textOf(lesson.text, ranges);
    return attributions
      .filter(
        ({ communicated, source, cue }) =>
          communicated && source.length > 0 && [...cue, ...source].some((part) => ranges.some((own) => overlaps(own, part))),
      )
      .flatMap((attribution) => {
        const name = nameOf(attribution, lesson.text);
        const type = SOURCE_TYPES.find((one) => one === attribution.sourceType);
        if (!type || !name || seen.has(name.toLowerCase())) return [];
        seen.add(name.toLowerCase());
        const key: WhoKey = { type, alsoTypes: [], terms: termsOf(type, words), alsoTerms: [], weights: { ...DEFAULT_WEIGHTS } };
        return [{ claim, content: { source: name }, key, evidence: attribution.source, explanation: "" }];
      });
  });
  // "Novak" is asked about as "Ivana Novak"
  const isShort = ({ key, content: { source } }: (typeof found)[number]) =>
    key.type === "named-person" && found.some((other) => other.content.source.endsWith(` ${source}`));
  return found.filter((one) => !isShort(one)).slice(0, MOST);
}

/** Where what is told of a source begins: "Joan Achterby, who chairs the swimming club". */
const TOLD_OF_IT = /,|\s(?:who|which|that)\s/;

/**
 * What the source is called; null where these words do not call it anything: whom "he" and "the same paper" stand for is a guess, and so
 * is a name that stands in what is told of somebody else.
 */
function nameOf({ sourceName, source }: Attribution, text: string): string | null {
  const words = textOf(text, source).trim();
  if (!isSourceName(words)) return null;
  const head = words.split(TOLD_OF_IT)[0]?.trim() ?? "";
  const isInTale = sourceName !== "" && words.includes(sourceName) && !head.includes(sourceName);
  const name = (isInTale ? head : sourceName || words).slice(0, LONGEST_NAME);
  return isSourceName(name) ? name : null;
}

function termsOf(type: SourceType, words: string): SourceTerms {
  if (ON_BACKGROUND.test(words)) return "on-background";
  if (type === "unnamed-official") return "on-background";
  return type.startsWith("unnamed") || type === "implicit" ? "not-stated" : "on-the-record";
}
