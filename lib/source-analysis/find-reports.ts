import type { Range } from "@/lib/domain/range";
import { stanceAt } from "./find-stances";
import { TIME_WORDS } from "./lexicon-hedges";
import { GROUP_NOUNS } from "./lexicon-sources";
import { REPORTING_VERBS, type ReportingVerb, SHOWING_VERBS } from "./lexicon-verbs";
import { phraseStart, speakerIn, stretchOf, subjectEnd } from "./noun-phrases";
import type { Report } from "./report";
import { CLAUSE_OPENS, closes, surenessOf, WITH_OBJECT } from "./report-sureness";
import { type Word, wordSet } from "./words";

const NOUN_BEFORE = wordSet("the a an this that these those my your his her its our their no 's of new first to");
const FUTURE = wordSet("will 'll may can could might");
const HYPOTHETICAL = wordSet("would could should might");
const BE = wordSet("is are was were be been being 's 're get gets got");
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["told", wordSet("all")],
  ["saying", wordSet("without")],
  ["speak", wordSet("to")],
  ["say", wordSet("to")],
]);
/** Verbs whose next words name the one spoken to, never the speaker. */
const ADDRESSES = wordSet("tell inform notify remind assure brief advise");
/** Verbs that report for certain where they close the sentence: "…, the inquiry concluded." */
const SETTLED = wordSet("say conclude find argue warn claim insist report");
/** What a paper does that somebody else would not do to it. */
const PAPERS_SAY = wordSet("say warn note suggest show conclude find add argue claim state report read reveal");
const COURTS = wordSet("court inquest tribunal jury inquiry hearing committee commission");

/** The reports of a segment outside quotation marks, in order; `quoted` says of each word whether it stands in some. */
export function findReports(words: readonly Word[], quoted: readonly boolean[]): Report[] {
  const reports: Report[] = [];
  words.forEach((word, at) => {
    const stance = quoted[at] ? null : (heard(words, at) ?? stanceAt(words, at));
    if (stance) reports.push(stance);
    const verb = word.capital && at > 0 ? undefined : REPORTING_VERBS.get(word.lower);
    const shown = SHOWING_VERBS.get(word.lower);
    if ((!verb && !shown) || quoted[at] || lacksParticle(words, at, verb) || IDIOMS.get(word.lower)?.has(words[at - 1]?.lower ?? ""))
      return;
    const report = /ing$/.test(word.lower)
      ? added(words, at, reports.at(-1))
      : (inverted(words, at, verb) ?? agent(words, at, verb) ?? quotedAs(words, at) ?? direct(words, at, verb, shown));
    if (report) reports.push(report);
  });
  return reports;
}

/** "…, Ruiz said, adding that": the participle has the speaker of the verb before it. */
function added(words: readonly Word[], at: number, before: Report | undefined): Report | null {
  const word = words[at];
  if (!word || !before || words[at - 1]?.lower !== "," || words[at + 1]?.lower !== "that") return null;
  const last = words.findLastIndex((other) => other.letters);
  return { ...before, cue: [word.start, word.end], content: stretchOf(words, at + 1, last + 1), sureness: 0.8 };
}

const lacksParticle = (words: readonly Word[], at: number, verb: ReportingVerb | undefined) =>
  verb?.particle != null && words[at + 1]?.lower !== verb.particle && words[at + 2]?.lower !== verb.particle;

/** "…, said Graham Tull", "“…” muttered a man": the subject behind the verb. */
function inverted(words: readonly Word[], at: number, verb: ReportingVerb | undefined): Report | null {
  const mark = words[at - 1]?.text ?? "";
  if (verb?.act !== "speech" || !/^[,”"’?!]$|^''$/.test(mark) || /ing$/.test(words[at]?.lower ?? "")) return null;
  // "Hill, who read the study, called the findings", "Ohm, its governor, told reporters": what follows is the object
  if (ADDRESSES.has(verb.lemma) || (mark === "," && WITH_OBJECT.has(verb.lemma))) return null;
  let to = at + 1;
  while (
    to < words.length &&
    to - at < 12 &&
    !/^[,.;:“”"—–]$/.test(words[to]?.text ?? "") &&
    !/^(who|that|while|as|after|before|and|but|in|on)$/.test(words[to]?.lower ?? "")
  )
    to++;
  const speaker = speakerIn(words, at + 1, to);
  const word = words[at];
  if (!word || speaker === null || to === at + 1 || words[to]?.lower === "that") return null;
  // "Park, the head, disputes the findings", but "…, warns the report"
  if (mark === "," && speaker === "paper" && !PAPERS_SAY.has(verb.lemma)) return null;
  return {
    source: stretchOf(words, at + 1, to),
    cue: [word.start, word.end],
    content: stretchOf(words, 0, at - 1),
    sureness: 0.95,
    group: false,
  };
}

/** "As first revealed by the Ledger", "described by Ruiz as …": the speaker behind "by". */
function agent(words: readonly Word[], at: number, verb: ReportingVerb | undefined): Report | null {
  const word = words[at];
  // "it was reported on Monday by the Echo"
  let by = at + 1;
  while (by < at + 4 && (TIME_WORDS.has(words[by]?.lower ?? "") || /^(on|first|last|late)$/.test(words[by]?.lower ?? ""))) by++;
  if (!word || words[by]?.lower !== "by" || verb?.act === "wish" || !/(ed|en|told|said|put|seen|shown|found)$/.test(word.lower))
    return null;
  const to = endOfPhrase(words, by + 1);
  // "a copy of which was seen by the newsroom", but "seen by many as a failure"
  if (verb?.lemma === "see" && !words.slice(to - 4, to + 1).some(({ lower }) => lower === "as")) return null;
  if (speakerIn(words, by + 1, to) === null || (at > 0 && words[at - 1]?.lower !== "as" && verb?.lemma === "report" && !hasBe(words, at)))
    return null;
  const left = hasBe(words, at) || words[at - 1]?.lower === "as" || words[at - 2]?.lower === "as";
  const content = left && at < 4 ? stretchOf(words, words[to]?.lower === "," ? to + 1 : to, words.length) : stretchOf(words, 0, at);
  return left
    ? { source: stretchOf(words, by + 1, to), cue: [word.start, words[by]?.end ?? word.end], content, sureness: 0.8, group: false }
    : null;
}

const hasBe = (words: readonly Word[], at: number) => [1, 2, 3].some((back) => BE.has(words[at - back]?.lower ?? ""));

function endOfPhrase(words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < 12 && !/^([,.;:“”"—–()]|who|that|while|as|after|before|and|but)$/.test(words[to]?.lower ?? ""))
    to++;
  return to;
}

/** "The court heard that": what was told there. */
function heard(words: readonly Word[], at: number): Report | null {
  const word = words[at];
  const told = CLAUSE_OPENS.has(words[at + 1]?.lower ?? "") || (closes(words, at + 1) && at > 3);
  if (word?.lower !== "heard" || !COURTS.has(words[at - 1]?.lower ?? "") || !told) return null;
  const from = phraseStart(words, at);
  return {
    source: stretchOf(words, from, at),
    cue: [word.start, word.end],
    content: contentOf(words, at, from),
    sureness: 0.85,
    group: false,
  };
}

/** "The weekly quoted two diplomats as saying": the diplomats say it. */
function quotedAs(words: readonly Word[], at: number): Report | null {
  const word = words[at];
  if (!word || !/^(quoted|quotes|quoting|cited|cites|citing)$/.test(word.lower)) return null;
  const to = endOfPhrase(words, at + 1);
  const saying = words[to]?.lower === "as" ? words[to + 1] : undefined;
  if (saying?.lower !== "saying") return null;
  const content = to + 3 < words.length ? stretchOf(words, to + 2, words.length) : stretchOf(words, 0, phraseStart(words, at));
  return { source: stretchOf(words, at + 1, to), cue: [saying.start, saying.end], content, sureness: 0.9, group: false };
}

function direct(words: readonly Word[], at: number, verb: ReportingVerb | undefined, shown: ReportingVerb | undefined): Report | null {
  const word = words[at];
  const end = subjectEnd(words, at);
  if (!word || end === 0 || isHypothetical(words, end, at) || isNoun(words, at) || isPassive(words, at, end)) return null;
  const { from, head, to } = subjectAt(words, end);
  const speaker = speakerIn(words, from, head);
  const entry = speaker === "paper" ? (shown ?? verb) : verb;
  // whatever has a verb of speech and "that" behind it speaks
  const speaks =
    speaker !== null ||
    entry?.lemma === "say" ||
    (verb?.act === "speech" && words[at + 1]?.lower === "that" && !SHOWING_VERBS.has(word.lower));
  if (!entry || !speaks || entry.act === "wish") return null;
  const sureness = surenessOf(words, at, entry, speaker ?? "voice");
  if (sureness === 0) return null;
  const cueStart = words[end] ?? word;
  return {
    source: stretchOf(words, from, to),
    cue: [cueStart.start, word.end],
    content: contentOf(words, at, from),
    sureness,
    group:
      GROUP_NOUNS.has(words[head - 1]?.lower ?? "") ||
      (SETTLED.has(entry.lemma) && words[from - 1]?.lower === "," && closes(words, at + 1)),
  };
}

/** "The report", "some claims": no verb. */
const isNoun = (words: readonly Word[], at: number) =>
  // "sources close to her say"
  (NOUN_BEFORE.has(words[at - 1]?.lower ?? "") &&
    !(words[at - 1]?.lower === "her" && /^(to|with|of|for|by)$/.test(words[at - 2]?.lower ?? ""))) ||
  (/^(some|any)$/.test(words[at - 1]?.lower ?? "") && words[at]?.lower.endsWith("s") === true);

type Subject = { readonly from: number; readonly head: number; readonly to: number };

/** The subject that ends at `end`. Set off by commas ("Tull, the keeper, said") it begins before them; `head` is where its first part ends. */
function subjectAt(words: readonly Word[], end: number): Subject {
  if (words[end - 1]?.lower !== ",") return { from: phraseStart(words, end), head: end, to: end };
  let comma = commaBefore(words, end - 2);
  if (comma < 0) return { from: end, head: end, to: end };
  // "Tull, the keeper, who lives there, said": one more apposition
  const start = phraseStart(words, comma);
  const outer = words[start - 1]?.lower === "," && /^(the|a|an|who|which)$/.test(words[start]?.lower ?? "") ? start - 1 : -1;
  if (outer > 0) comma = outer;
  return { from: phraseStart(words, comma), head: comma, to: end - 1 };
}

function commaBefore(words: readonly Word[], end: number): number {
  for (let at = end; at > 0 && end - at < 40; at--) if (words[at]?.lower === ",") return at;
  return -1;
}

/** "A bolder council would have rejected it": nobody did. */
const isHypothetical = (words: readonly Word[], from: number, to: number) => {
  // "would say only that": all that was said
  if (FUTURE.has(words[to - 1]?.lower ?? "") && !/^(only|no|nothing)$/.test(words[to + 1]?.lower ?? "")) return true;
  for (let at = from; at < to; at++) if (HYPOTHETICAL.has(words[at]?.lower ?? "") && words[at + 1]?.lower === "have") return true;
  return false;
};

const isPassive = (words: readonly Word[], at: number, end: number) => {
  const lower = words[at]?.lower ?? "";
  if (!/(ed|en|told|said|put|known|thought|found|seen|shown|read)$/.test(lower)) return false;
  for (let back = end; back < at; back++) if (BE.has(words[back]?.lower ?? "")) return true;
  return false;
};

/** What is said: behind the verb, or before it where the report ends the sentence. */
function contentOf(words: readonly Word[], at: number, from: number): Range[] {
  const before = words[from - 1]?.lower === "," ? from - 1 : from;
  if (before > 2 && /^[”"]$|^''$/.test(words[from - 1]?.text ?? "") && !CLAUSE_OPENS.has(words[at + 1]?.lower ?? ""))
    return stretchOf(words, 0, before);
  const last = words.findLastIndex((word) => word.letters || word.text === "”" || word.text === '"');
  if (at >= last - 3 && from > 2) return stretchOf(words, 0, from - (words[from - 1]?.lower === "," ? 1 : 0));
  return stretchOf(words, at + 1, last + 1);
}
