import type { VerbStance } from "@/lib/domain/analysis";
import type { Certainty, Voucher } from "@/lib/domain/label";
import { tellsDeed, tellsSilence } from "./deeds";
import { TIME_WORDS } from "./lexicon-hedges";
import { CUE_NOUNS, REPORTING_VERBS, type ReportingVerb, SHOWING_VERBS } from "./lexicon-verbs";
import type { Speaker } from "./noun-phrases";
import { type Word, wordSet } from "./words";

const EXPRESSES = wordSet(
  "express expresses expressed expressing voice voices voiced voicing raise raised raises share shared statement warning said",
);
const HEARSAY = wordSet("reportedly allegedly purportedly supposedly rumour rumor legend word gossip");
const ADJECTIVES = wordSet("alleged reported supposed purported so-called suspected expected claimed");
const BE = wordSet("is are was were been being be 's 're");
/** Verbs that report whoever their subject is. */
const CORE = wordSet(
  "say tell add reply explain warn testify insist claim argue deny vow announce note confirm acknowledge admit concede allege complain",
);
const FUTURE = wordSet("will 'll may can could might");
/** Verbs of deeds that report only before a clause: "recalled its vans", "recalled that". */
const MOSTLY_DEEDS = wordSet(
  "recall record list document stress order offer attack charge establish discover continue count sign appeal answer add mark settle",
);
const CLAUSE_OPENS = wordSet('that how why whether what “ " being seeing having');
/** Thoughts that mostly stay with the thinker unless "that" follows. */
const PRIVATE = wordSet("learn see find feel know understand consider regard view mean judge deem realise realize guess assume");
/** What has a title: a name in quotation marks, nobody's words. */
const WORKS = wordSet(
  "painting novel film song poem book play album opera symphony sculpture photograph essay hymn show series ship boat yacht",
);
const AUXILIARIES = wordSet(
  "be is are was were been being has have had do does did to not also the a that will would may might could should",
);

const PREDICTING = wordSet("predict forecast expect anticipate foresee project promise pledge vow plan hope envisage");
const DOUBTING = wordSet("suspect fear worry doubt speculate dread guess reckon wonder");
const JUDGING = wordSet(
  "condemn praise criticise criticize denounce slam blast deplore decry hail lament lambast ridicule mock berate rebuke applaud",
);

/** What a cue says: the verb that reports, the stance it takes, and whether somebody communicated at all. */
export type CueReading = {
  readonly verb: ReportingVerb | null;
  readonly stance: VerbStance;
  readonly communicated: boolean;
  readonly certainty: Certainty;
};

/** What stands around a cue and helps to read it. */
export type CueSetting = {
  readonly source: Voucher;
  readonly quoted: boolean;
  /** The rules found the same report. */
  readonly confirmed: boolean;
  /** What kind of speaker the source names; null for a thing, undefined without a source. */
  readonly speaker: Speaker | undefined;
  /** The words around the cue. */
  readonly before: Word | undefined;
  readonly after: readonly Word[];
};

/**
 * Reads the words of a cue. Wishes and plans are no communication; fears and hopes are where they are expressed or belong to people
 * who are not named ("critics worry"), since a reporter can only know them from being told. A passive without an agent ("is accused of",
 * "is believed to") leaves open who speaks: the reporter's own voice.
 */
export function readCue(words: readonly Word[], setting: CueSetting): CueReading {
  const verb = reportingVerb(words, setting.source);
  const noun = words.map((word) => CUE_NOUNS.get(word.lower)).find((stance) => stance !== undefined);
  const stance = words.some((word) => CUE_NOUNS.get(word.lower) === "distancing") ? "distancing" : (verb?.stance ?? noun ?? "neutral");
  const silent = verb !== null && tellsSilence(words, verb.lemma, setting.after);
  const communicated = !silent && (setting.confirmed || communicates(words, verb, setting));
  return { verb, stance, certainty: certaintyOf(words, verb), communicated };
}

function certaintyOf(words: readonly Word[], verb: ReportingVerb | null): Certainty {
  if (words.some((word) => word.lower === "view" || word.lower === "opinion")) return "evaluative";
  if (!verb) return "asserted";
  if (PREDICTING.has(verb.lemma)) return "predicted";
  if (DOUBTING.has(verb.lemma)) return "hedged";
  return JUDGING.has(verb.lemma) ? "evaluative" : "asserted";
}

function communicates(words: readonly Word[], verb: ReportingVerb | null, { source, quoted, speaker, before, after }: CueSetting): boolean {
  const [next] = after;
  // a colon before a quotation speaks; before anything else it only announces
  if (words.every((word) => !word.letters)) return quoted || words.length === 0;
  if (words.some((word) => HEARSAY.has(word.lower))) return true;
  // "rents vary according to the size of the stall": a manner, not a source
  if (words[0]?.lower === "according") return source !== "implicit" && (speaker !== null || !before?.letters);
  if (isHypothetical(before, words)) return false;
  if (verb?.act === "wish" && words.at(-1)?.lower !== "said") return false;
  if (isAgentless(words, after) || (words.length === 1 && ADJECTIVES.has(words[0]?.lower ?? ""))) return false;
  // nobody is there to speak, as in "known as" and "has shown"
  if (speaker === undefined && !(quoted && CORE.has(verb?.lemma ?? ""))) return false;
  if (words.some((word, at) => word.lower === "without" && words[at + 1]?.lower === "saying")) return false;
  // a tunnel that promises, a timetable that agrees: things speak only where they show something
  if (
    !quoted &&
    ((speaker === null && !CORE.has(verb?.lemma ?? "")) || (speaker === "paper" && !words.some((word) => SHOWING_VERBS.has(word.lower))))
  )
    return false;
  if (!verb && words.some((word) => WORKS.has(word.lower))) return false;
  if (quoted || words.some((word) => CUE_NOUNS.has(word.lower))) return true;
  if (!verb) return false;
  if (
    (tellsDeed(verb.lemma, after) && !(verb.lemma === "report" && source === "news-outlet")) ||
    (verb.lemma === "ask" && words.at(-1)?.lower === "for") ||
    (next?.lower !== "only" && words.some((word) => FUTURE.has(word.lower)))
  )
    return false;
  if (verb.act === "speech" && MOSTLY_DEEDS.has(verb.lemma) && !(verb.lemma === "recall" && source.startsWith("unnamed")))
    return next !== undefined && CLAUSE_OPENS.has(next.lower);
  if (verb.act === "speech" || verb.act === "show") return true;
  if (verb.act === "thought") return !PRIVATE.has(verb.lemma) || next?.lower === "that";
  return words.some((word) => EXPRESSES.has(word.lower)) || source.startsWith("unnamed") || source === "named-organisation";
}

/** "would have rejected": nobody did. */
function isHypothetical(before: Word | undefined, words: readonly Word[]): boolean {
  const all = before ? [before, ...words] : words;
  return all.some((word, at) => /^(would|could|should|might)$/.test(word.lower) && all[at + 1]?.lower === "have");
}

/** "was accused of", "is called": a form of "be" and a participle, and nobody behind "by". */
function isAgentless(words: readonly Word[], [next, agent]: readonly Word[]): boolean {
  const be = words.findIndex((word) => BE.has(word.lower));
  const by = next?.lower === "by" && agent !== undefined && !TIME_WORDS.has(agent.lower);
  if (be < 0 || by || words.some((word) => word.lower === "by")) return false;
  return words.slice(be + 1).some((word) => /(ed|en|told|thought|known|felt|seen|said|put|shown|found|understood|held)$/.test(word.lower));
}

/** The verb that carries the cue: the last reporting one, since auxiliaries and "continues to" stand before it. */
function reportingVerb(words: readonly Word[], source: Voucher): ReportingVerb | null {
  const table = source === "document" ? [SHOWING_VERBS, REPORTING_VERBS] : [REPORTING_VERBS];
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (!word || AUXILIARIES.has(word.lower)) continue;
    const verb = table.map((verbs) => verbs.get(word.lower)).find((entry) => entry !== undefined);
    if (verb) return verb;
  }
  return null;
}
