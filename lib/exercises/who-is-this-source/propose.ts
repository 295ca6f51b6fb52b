import type { Analysis, Attribution } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import { SOURCE_TYPES, type SourceTerms, type SourceType } from "@/lib/domain/source-terms";
import { textOf } from "@/lib/domain/words";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { DEFAULT_WEIGHTS, type WhoContent, type WhoKey } from "./key";

const MOST = 8;
const LONGEST_NAME = 200;
const ON_BACKGROUND =
  /\b(anonym\w+|on (condition|background)|not authori[sz]ed|declined to be (named|identified)|asked not to be (named|identified))\b/i;

/** Each source once, at the first claim that it vouches for, in the order of the text. */
export function proposeItems({ attributions }: Analysis, lesson: LessonText): Proposal<WhoContent, WhoKey>[] {
  const seen = new Set<string>();
  return lesson.claims
    .flatMap((ranges, claim) => {
      const words = textOf(lesson.text, ranges);
      return attributions
        .filter(
          ({ communicated, source, cue }) =>
            communicated && source.length > 0 && [...cue, ...source].some((part) => ranges.some((own) => overlaps(own, part))),
        )
        .flatMap((attribution) => {
          const name = nameOf(attribution, lesson.text);
          const type = SOURCE_TYPES.find((one) => one === attribution.sourceType);
          if (!type || name === "" || seen.has(name.toLowerCase())) return [];
          seen.add(name.toLowerCase());
          const key: WhoKey = { type, alsoTypes: [], terms: termsOf(type, words), alsoTerms: [], weights: { ...DEFAULT_WEIGHTS } };
          return [{ claim, content: { source: name }, key, evidence: attribution.source, explanation: "" }];
        });
    })
    .slice(0, MOST);
}

const nameOf = ({ sourceName, source }: Attribution, text: string) => (sourceName || textOf(text, source)).trim().slice(0, LONGEST_NAME);

function termsOf(type: SourceType, words: string): SourceTerms {
  if (ON_BACKGROUND.test(words)) return "on-background";
  if (type === "unnamed-official") return "on-background";
  return type.startsWith("unnamed") || type === "implicit" ? "not-stated" : "on-the-record";
}
