import type { Range } from "@/lib/domain/range";
import { tellsDeed } from "./deeds";
import { stanceAt } from "./find-stances";
import { TIME_WORDS } from "./lexicon-hedges";
import { GROUP_NOUNS, OUTLET_NOUNS } from "./lexicon-sources";
import { REPORTING_VERBS, type ReportingVerb, SHOWING_VERBS } from "./lexicon-verbs";
import { phraseStart, type Speaker, speakerIn, stretchOf, subjectEnd } from "./noun-phrases";
import type { Report } from "./report";
import { isOutletName } from "./source-type";
import { type Word, wordSet } from "./words";

const NOUN_BEFORE = wordSet("the a an this that these those my your his her its our their no 's of new first to");
const CLAUSE_OPENS = wordSet(
  'that the a an it he she they there this these those his her its their “ " ‘ how why what whether no not as we i some all many most otherwise so',
);
const FUTURE = wordSet("will 'll may can could might");
const HYPOTHETICAL = wordSet("would could should might");
const BE = wordSet("is are was were be been being 's 're get gets got");
/** Verbs that report whatever follows them. */
const PLAIN = wordSet(
  "say tell add announce state write reply explain warn testify note insist confirm acknowledge concede claim argue deny promise vow pledge caution disclose reveal brief inform notify advise remind assure",
);
/** Verbs of other uses that report only before "that" or a quotation. */
const LOOSE = wordSet(
  "remember recall agree call see find show feel judge mean know understand report record put question demand request order describe document list trust oppose offer appeal speak discuss signal stress relay label estimate forecast show note consider view regard guess hold protest answer comment detail post text email mention invite instruct thank credit blame attack assess prove charge continue add counter establish discover rule welcome underline share",
);
const WITH_OBJECT = wordSet(
  "call criticise criticize praise condemn describe dismiss blame defend denounce welcome slam blast reject accuse forecast deny estimate predict dub label oppose demand denounce hail sum_up put urge",
);
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["told", wordSet("all")],
  ["saying", wordSet("without")],
  ["speak", wordSet("to")],
  ["say", wordSet("to")],
]);
const SPEAKS_OF = wordSet("speak complain warn tell talk_of boast caution despair");
/** Verbs that give a view with "as": "some see the vote as a turning point". */
const TAKES_AS = wordSet(
  "describe remember see regard view characterise characterize dismiss denounce portray condemn hail praise recall depict",
);
/** "Recalled hearing a shot", "denied taking the money". */
const TOLD_IN_ING = wordSet("report recall remember describe deny admit recommend mention");
const COURTS = wordSet("court inquest tribunal jury inquiry hearing committee commission");
const EXPRESSED = wordSet(
  "apprehension concern concerns fear fears doubt doubts hope confidence regret support opposition frustration anger alarm outrage sympathy reservations surprise disappointment dismay optimism scepticism skepticism worry worries interest thanks gratitude condolences",
);

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
  if (verb?.act !== "speech" || !/^[,”"’?!]$|^''$/.test(words[at - 1]?.text ?? "") || /ing$/.test(words[at]?.lower ?? "")) return null;
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
  if (!word || speaker === null || to === at + 1) return null;
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
      GROUP_NOUNS.has(words[head - 1]?.lower ?? "") || (entry.lemma === "say" && words[from - 1]?.lower === "," && closes(words, at + 1)),
  };
}

/** "The report", "some claims": no verb. */
const isNoun = (words: readonly Word[], at: number) =>
  NOUN_BEFORE.has(words[at - 1]?.lower ?? "") ||
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

/** True where nothing follows but a comma, the end or a time: "…, the Courier reported on Sunday." */
function closes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || /^[.,]$/.test(word.text)) return true;
  if (!/^(on|in|at|late|last|earlier|yesterday|today|this|early)$/.test(word.lower)) return false;
  return (
    words.length - at <= 5 &&
    words.slice(at + 1).every(({ lower }) => TIME_WORDS.has(lower) || /^(on|in|the|late|early|last|this|\.|\d+)$/.test(lower))
  );
}

function surenessOf(words: readonly Word[], at: number, { act, lemma }: ReportingVerb, speaker: Speaker): number {
  const next = words[at + 1];
  const lower = words[at]?.lower ?? "";
  const ing = /ing$/.test(lower);
  if (tellsDeed(lemma, words.slice(at + 1, at + 7))) return 0.2;
  if (/..ing$/.test(next?.lower ?? "") && TOLD_IN_ING.has(lemma)) return 0.75;
  if (lemma === "call" && next?.lower === "for" && speaker === "voice") return 0.7;
  // "the verdict gave the cause as drowning"
  if (lemma === "give") return words.slice(at + 2, at + 9).some((word) => word.lower === "as") ? 0.75 : 0;
  if (/^(admit|confess)$/.test(lemma) && next?.lower === "to") return 0.75;
  if (lemma === "rule" && next?.lower === "out") return 0.65;
  if (lemma === "hint" && next?.lower === "at" && speaker === "voice") return 0.7;
  const that = next?.lower === "that" || /^[“":]$|^''$/.test(next?.text ?? "") || (closes(words, at + 1) && at > 3);
  if (ing) return words[at - 1]?.lower === "," && that ? 0.6 : 0;
  if (/^(of|about|against)$/.test(next?.lower ?? "") && SPEAKS_OF.has(lemma)) return 0.75;
  if (TAKES_AS.has(lemma) && words.slice(at + 2, at + 9).some((word) => word.lower === "as")) return 0.7;
  if (lemma === "see" && words.slice(at + 2, at + 6).some((word) => /..ing$/.test(word.lower)))
    return GROUP_NOUNS.has(words[at - 1]?.lower ?? "") ? 0.65 : 0;
  if (act === "feeling") return next?.lower === "for" || that || CLAUSE_OPENS.has(next?.lower ?? "") || next?.lower === "about" ? 0.6 : 0;
  if (speaker === "paper") return act === "thought" ? 0 : that || CLAUSE_OPENS.has(next?.lower ?? "") || act === "show" ? 0.8 : 0.5;
  if (EXPRESSED.has(next?.lower ?? "")) return /^(express|voice|raise)$/.test(lemma) ? 0.9 : 0.5;
  if (act === "thought")
    return next?.lower === "that" ? 0.85 : CLAUSE_OPENS.has(next?.lower ?? "") && !LOOSE.has(lemma) ? 0.75 : lemma === "expect" ? 0.7 : 0;
  if (PLAIN.has(lemma)) return that ? 0.95 : 0.85;
  if (that) return 0.85;
  if (WITH_OBJECT.has(lemma) || (lemma === "report" && isOutlet(words, subjectEnd(words, at)))) return 0.7;
  return LOOSE.has(lemma) ? 0.2 : CLAUSE_OPENS.has(next?.lower ?? "") ? 0.65 : 0.45;
}

/** "Local media reported heavy fighting": what an outlet reports is news, with or without "that". */
const isOutlet = (words: readonly Word[], end: number) =>
  OUTLET_NOUNS.has(words[end - 1]?.lower ?? "") || isOutletName(words.slice(phraseStart(words, end), end));

/** What is said: behind the verb, or before it where the report ends the sentence. */
function contentOf(words: readonly Word[], at: number, from: number): Range[] {
  const before = words[from - 1]?.lower === "," ? from - 1 : from;
  if (before > 2 && /^[”"]$|^''$/.test(words[from - 1]?.text ?? "") && !CLAUSE_OPENS.has(words[at + 1]?.lower ?? ""))
    return stretchOf(words, 0, before);
  const last = words.findLastIndex((word) => word.letters || word.text === "”" || word.text === '"');
  if (at >= last - 3 && from > 2) return stretchOf(words, 0, from - (words[from - 1]?.lower === "," ? 1 : 0));
  return stretchOf(words, at + 1, last + 1);
}
