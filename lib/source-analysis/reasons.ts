import type { Certainty, Voucher } from "@/lib/domain/label";
import type { Range } from "@/lib/domain/range";
import { textOf } from "@/lib/domain/words";
import type { Signals } from "./signals";
import type { SuggestedLabel } from "./suggest-label";

export type Explanation = { readonly evidence: readonly Range[]; readonly reason: string; readonly headline: string };

const MOST_WORDS = 4;

/** The words that show the label, why in plain words, and the point in two to five words. All evidence lies inside the sentence. */
export function explain(text: string, signals: Signals, suggestion: SuggestedLabel): Explanation {
  const { class: name, label } = suggestion;
  if (name === "attribution") return explainAttribution(text, signals, suggestion);
  if (name === "speculation") return explainSpeculation(text, signals, label.certainty);
  if (name === "judgement") return explainJudgement(text, signals);
  return explainFact(text, signals);
}

const inside = ([start, end]: Range, ranges: readonly Range[]): Range[] =>
  ranges.map((range): Range => [Math.max(start, range[0]), Math.min(end, range[1])]).filter((range) => range[0] < range[1]);

const inOrder = (ranges: readonly Range[]): Range[] => {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && range[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
};

/** The words that show it, each stretch in marks of its own: a reason never quotes what the text does not say. */
const quote = (text: string, ranges: readonly Range[]) =>
  joined(text, ranges)
    .slice(0, MOST_WORDS)
    .map((range) => `“${textOf(text, [range]).replace(/\s+/g, " ").replace(/[“”"]/g, "").trim()}”`)
    .join(" … ");

/** Stretches with nothing but white space between them are one. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const stretches: Range[] = [];
  for (const range of ranges) {
    const last = stretches.at(-1);
    if (last && text.slice(last[1], range[0]).trim() === "") stretches[stretches.length - 1] = [last[0], range[1]];
    else stretches.push(range);
  }
  return stretches;
}

const WHO: Readonly<Record<Voucher, string>> = {
  "own-voice": "the reporter",
  "named-person": "a person with a name",
  "named-organisation": "an organisation with a name",
  document: "a document that can be looked up",
  "news-outlet": "another news outlet, so this is second-hand",
  "unnamed-official": "officials who are not named, so nobody can ask them",
  "unnamed-person": "somebody who is not named, so nobody can ask them",
  "unnamed-group": "a group that nobody can count or ask",
  implicit: "somebody the sentence leaves out",
};
const HOW: Readonly<Record<Certainty, string>> = {
  asserted: "",
  hedged: " What is said is put as possible, not as certain.",
  predicted: " What is said is about the future.",
  evaluative: " What is said is a judgement.",
};
const HEADLINES: Readonly<Record<Exclude<Voucher, "own-voice">, string>> = {
  "named-person": "A named person says it",
  "named-organisation": "An organisation says it",
  document: "A document shows it",
  "news-outlet": "News from another outlet",
  "unnamed-official": "Officials without a name",
  "unnamed-person": "Somebody without a name",
  "unnamed-group": "A group without names",
  implicit: "The source is left out",
};

function explainAttribution(text: string, { sentence }: Signals, { attribution, label }: SuggestedLabel): Explanation {
  const voucher = label.voucher === "own-voice" ? "implicit" : label.voucher;
  const source = inside(sentence.range, attribution?.source ?? []);
  const cue = inside(sentence.range, attribution?.cue ?? []);
  const evidence = inOrder([...source, ...cue]);
  const headline = HEADLINES[voucher];
  const how = HOW[label.certainty];
  if (evidence.length === 0) {
    const name = attribution?.sourceName ? `${attribution.sourceName}, whose` : "somebody else, whose";
    const reason = `These words belong to ${name} quotation began earlier. The reporter only passes them on.${how}`;
    return { evidence: inside(sentence.range, attribution?.content ?? []).slice(0, 1), reason, headline: "The quotation goes on" };
  }
  const name =
    attribution?.sourceName && source.length > 0 && !textOf(text, source).includes(attribution.sourceName)
      ? ` Here it stands for ${attribution.sourceName}.`
      : "";
  return { evidence, reason: `${quote(text, evidence)} credits the claim to ${WHO[voucher]}.${name}${how}`, headline };
}

function explainSpeculation(text: string, { ownHedges, sentence }: Signals, certainty: Certainty): Explanation {
  const clear = ownHedges.filter(({ strength }) => strength >= 0.3);
  const evidence = inOrder(
    inside(
      sentence.range,
      (clear.length > 0 ? clear : ownHedges).map(({ range }) => range),
    ),
  );
  const why = certainty === "predicted" ? "speaks of something that has not happened yet" : "says that it may be so, not that it is so";
  const headline = certainty === "predicted" ? "About the future" : "Put as possible";
  return { evidence, reason: `${quote(text, evidence)} ${why}, and no source is named for it.`, headline };
}

function explainJudgement(text: string, { ownJudgements, sentence }: Signals): Explanation {
  const evidence = inOrder(
    inside(
      sentence.range,
      ownJudgements.map(({ range }) => range),
    ),
  );
  if (evidence.length === 0)
    return {
      evidence,
      reason: "No one word judges, but the sentence weighs rather than reports: others may see it differently, and no source is named.",
      headline: "The reporter judges",
    };
  return {
    evidence,
    reason: `${quote(text, evidence)} judges: others may see it differently, and nobody is named who does the judging.`,
    headline: "The reporter judges",
  };
}

function explainFact(text: string, { hearsay, told, untold, sentence }: Signals): Explanation {
  const doubtful = inside(
    sentence.range,
    hearsay.map(({ range }) => range),
  );
  if (doubtful.length > 0) {
    const reason = `The sentence is in the reporter’s own voice, but ${quote(text, doubtful)} says that it was heard from somebody who is left out.`;
    return { evidence: doubtful, reason, headline: "Heard from somebody" };
  }
  if (told.length > 0)
    return {
      evidence: [],
      reason: "The reporter tells what somebody did. That somebody said it, or who, is not in the sentence.",
      headline: "A deed, not a statement",
    };
  if (untold.length > 0)
    return {
      evidence: [],
      reason: "The reporter tells what somebody wants, plans or does. That they said it is not in the sentence.",
      headline: "A wish or a deed, not a statement",
    };
  return {
    evidence: [],
    reason: "The reporter says it flatly: no source, no “could” or “will”, and something that can be checked.",
    headline: "No source, no doubt",
  };
}
