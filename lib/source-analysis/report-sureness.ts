import { tellsDeed } from "./deeds";
import { TIME_WORDS } from "./lexicon-hedges";
import { GROUP_NOUNS, OUTLET_NOUNS } from "./lexicon-sources";
import type { ReportingVerb } from "./lexicon-verbs";
import { phraseStart, type Speaker, subjectEnd } from "./noun-phrases";
import { isOutletName } from "./source-type";
import { type Word, wordSet } from "./words";

/** What opens a clause behind a verb of reporting. */
export const CLAUSE_OPENS = wordSet(
  'that the a an it he she they there this these those his her its their “ " ‘ how why what whether no not as we i some all many most otherwise so',
);
/** Verbs that report whatever follows them. */
const PLAIN = wordSet(
  "say tell add announce state write reply explain warn testify note insist confirm acknowledge concede claim argue deny promise vow pledge caution disclose reveal brief inform notify advise remind assure",
);
/** Verbs of other uses that report only before "that" or a quotation. */
const LOOSE = wordSet(
  "remember recall agree call see find show feel judge mean know understand report record put question demand request order describe document list trust oppose offer appeal speak discuss signal stress relay label estimate forecast show note consider view regard guess hold protest answer comment detail post text email mention invite instruct thank credit blame attack assess prove charge continue add counter establish discover rule welcome underline share",
);
/** Verbs that report with an object of their own: "called the plan a gamble". */
export const WITH_OBJECT = wordSet(
  "call criticise criticize praise condemn describe dismiss blame defend denounce welcome slam blast reject accuse forecast deny estimate predict dub label oppose demand denounce hail sum_up put urge",
);
const SPEAKS_OF = wordSet("speak complain warn tell talk_of boast caution despair");
/** Verbs that give a view with "as": "some see the vote as a turning point". */
const TAKES_AS = wordSet(
  "describe remember see regard view characterise characterize dismiss denounce portray condemn hail praise recall depict",
);
/** "Recalled hearing a shot", "denied taking the money". */
const TOLD_IN_ING = wordSet("report recall remember describe deny admit recommend mention");
const EXPRESSED = wordSet(
  "apprehension concern concerns fear fears doubt doubts hope confidence regret support opposition frustration anger alarm outrage sympathy reservations surprise disappointment dismay optimism scepticism skepticism worry worries interest thanks gratitude condolences caution restraint calm",
);

/** True where nothing follows but a comma, the end or a time: "…, the Courier reported on Sunday." */
export function closes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || /^[.,]$/.test(word.text)) return true;
  // "…, suppliers say privately."
  if (/^(privately|publicly|flatly|bluntly|simply|afterwards|later)$/.test(word.lower) && /^[.,]$/.test(words[at + 1]?.text ?? "."))
    return true;
  if (!/^(on|in|at|late|last|earlier|yesterday|today|this|early)$/.test(word.lower)) return false;
  return (
    words.length - at <= 5 &&
    words.slice(at + 1).every(({ lower }) => TIME_WORDS.has(lower) || /^(on|in|the|late|early|last|this|\.|\d+)$/.test(lower))
  );
}

/** How sure a verb with this subject reports something here, 0 (a deed) to 1. */
export function surenessOf(words: readonly Word[], at: number, { act, lemma }: ReportingVerb, speaker: Speaker): number {
  const next = words[at + 1];
  const lower = words[at]?.lower ?? "";
  const ing = /ing$/.test(lower);
  if (tellsDeed(lemma, words.slice(at + 1, at + 7))) return 0.2;
  if (/..ing$/.test(next?.lower ?? "") && TOLD_IN_ING.has(lemma)) return 0.75;
  if (lemma === "call" && next?.lower === "for" && speaker === "voice") return 0.7;
  // what a newsroom "has learned" it says; what others learn they may keep
  if (lemma === "learn") return next?.lower === "that" && isOutlet(words, subjectEnd(words, at)) ? 0.85 : 0;
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
  // "the frog, scientists believe, lives …"
  if (
    act === "thought" &&
    closes(words, at + 1) &&
    speaker === "voice" &&
    words[phraseStart(words, subjectEnd(words, at)) - 1]?.lower === ","
  )
    return 0.75;
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
