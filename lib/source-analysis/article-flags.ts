import type { ArticleFlag, Attribution, SourcingChain } from "@/lib/domain/analysis";
import type { Range } from "@/lib/domain/range";
import { TIME_WORDS } from "./lexicon-hedges";
import { firstBehind, type Sentence } from "./sentence";
import { wordSet } from "./words";

export type ArticleGrounds = {
  readonly sentences: readonly Sentence[];
  readonly told: readonly Attribution[];
  readonly chains: readonly SourcingChain[];
  /** The evidence of what the reporter judges or supposes without a source. */
  readonly uncited: readonly Range[];
};

const MOST_EVIDENCE = 12;
const ANSWERS = wordSet("comment comments responded response reached replied reply declined");
const CONTEXT = wordSet(
  "interview conference briefing speech statement letter email post told reporters hearing court parliament tweeted wrote",
);
const FEW = 4;

/** The weaknesses of the article as a whole, each with the places that show it. */
export function findFlags(grounds: ArticleGrounds): ArticleFlag[] {
  return [
    singleSource(grounds),
    withoutContext(grounds),
    uncited(grounds),
    groups(grounds),
    undated(grounds),
    missingVoices(grounds),
  ].filter((flag) => flag !== null);
}

const few = (ranges: readonly Range[]) => [...ranges].sort((a, b) => a[0] - b[0]).slice(0, MOST_EVIDENCE);

function singleSource({ chains, told }: ArticleGrounds): ArticleFlag | null {
  const outlets = new Map<string, number>();
  for (const { hops } of chains)
    for (const { name, type } of hops) if (type === "news-outlet") outlets.set(name, (outlets.get(name) ?? 0) + 1);
  const independent = new Set(
    told
      .filter(
        ({ sourceType, sourceName }) =>
          sourceName && (sourceType === "named-person" || sourceType === "named-organisation" || sourceType === "document"),
      )
      .map(({ sourceName }) => sourceName),
  );
  const [top] = [...outlets].sort((a, b) => b[1] - a[1]);
  const evidence = few(told.flatMap(({ source }) => source));
  if (top && top[1] >= 2 && independent.size <= 2) {
    return {
      flag: "single-source",
      evidence: few(told.filter(({ sourceName }) => sourceName === top[0]).flatMap(({ source }) => source)),
      reason: `The news rests on one report, by ${top[0]}. Nothing here shows a second, independent source.`,
    };
  }
  if (told.length < 3 || independent.size + outlets.size !== 1) return null;
  return { flag: "single-source", evidence, reason: "Everything that is credited comes from the same source." };
}

function withoutContext({ told, sentences }: ArticleGrounds): ArticleFlag | null {
  const bare = told
    .filter(({ form, sourceType }) => form === "direct" && (sourceType === "named-person" || sourceType === "named-organisation"))
    .filter((one) => {
      const at = one.cue[0]?.[0] ?? one.content[0]?.[0] ?? 0;
      const sentence = sentences[firstBehind(sentences, ({ range }) => range[1], at)];
      return sentence !== undefined && !sentence.words.some(({ lower }) => CONTEXT.has(lower) || TIME_WORDS.has(lower));
    });
  if (bare.length === 0) return null;
  return {
    flag: "quotation-without-context",
    evidence: few(bare.flatMap(({ source, content }) => [...source, ...content].slice(0, 1))),
    reason: "A quotation stands here without when, where or to whom it was said.",
  };
}

function uncited({ uncited: ranges }: ArticleGrounds): ArticleFlag | null {
  if (ranges.length < 2) return null;
  return {
    flag: "uncited-judgement",
    evidence: few(ranges),
    reason: "The reporter judges or predicts in these places, and no source is named.",
  };
}

function groups({ told }: ArticleGrounds): ArticleFlag | null {
  const vague = told.filter(
    ({ sourceType }) => sourceType === "unnamed-group" || sourceType === "unnamed-official" || sourceType === "unnamed-person",
  );
  const ranges = vague.flatMap(({ source }) => source);
  if (ranges.length === 0) return null;
  return { flag: "unnamed-groups", evidence: few(ranges), reason: "These sources have no names, so nobody can count or ask them." };
}

function undated({ sentences }: ArticleGrounds): ArticleFlag | null {
  if (sentences.length < FEW) return null;
  const dated = sentences.some(({ words }) =>
    words.some(
      ({ lower, capital }) =>
        (capital && TIME_WORDS.has(lower) && lower !== "may") || /^(19|20)\d\d$/.test(lower) || lower === "yesterday" || lower === "today",
    ),
  );
  const first = sentences[0];
  return dated || !first
    ? null
    : { flag: "undated", evidence: [], reason: "The text gives no date: nobody can tell when this happened or was said." };
}

function missingVoices({ sentences, told }: ArticleGrounds): ArticleFlag | null {
  if (sentences.length < 2 * FEW) return null;
  const asked = sentences.some(({ words }) =>
    words.some(({ lower }, at) => ANSWERS.has(lower) && /^(to|for|not|a|declined|request)$/.test(words[at - 1]?.lower ?? "")),
  );
  const people = new Set(
    told
      .filter(({ sourceType }) => sourceType === "named-person" || sourceType === "named-organisation")
      .map(({ sourceName }) => sourceName),
  );
  if (asked || people.size > 2) return null;
  return {
    flag: "missing-voices",
    evidence: [],
    reason: "Few of those concerned are heard, and the article does not say that they were asked.",
  };
}
