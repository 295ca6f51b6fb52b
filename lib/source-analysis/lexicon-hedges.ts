import type { HedgeKind } from "@/lib/domain/analysis";
import { wordSet } from "./words";

// Words that make a claim less than certain. `strength` says how much a hedge alone makes the sentence speculation:
// 1 the claim is put as possible or as future, 0.3 the word mostly stands in plain facts.

export type HedgeEntry = {
  readonly words: readonly string[];
  readonly kind: HedgeKind;
  readonly strength: number;
  /** True where it speaks of what is to come. */
  readonly future: boolean;
};

type Listing = { readonly kind: HedgeKind; readonly strength: number; readonly future?: boolean; readonly phrases: string };

/** Phrases stand between commas and line breaks. */
const LISTINGS: readonly Listing[] = [
  { kind: "modal", strength: 1, phrases: "may, might, could, mightn't" },
  { kind: "modal", strength: 0.7, phrases: "would, wouldn't, 'd" },
  { kind: "modal", strength: 0.6, phrases: "should" },
  { kind: "modal", strength: 0.3, phrases: "ought to" },
  {
    ...{ kind: "future", strength: 1, future: true },
    phrases: `will, 'll, won't, shall, going to, gonna, about to, poised to, poised for, on course to, on course for, on track to, on track for
      on the verge of, on the brink of, headed for, heading for, only a matter of time, a matter of time, matter of when, set to, slated to
      destined to, bound to, sure to, certain to, expected to, projected to, forecast to, predicted to, tipped to, anticipated to, estimated to
      looks set to, look set to, in line to, doomed to, looks set for, set for, in for, all but guarantees, all but guarantee, all but certain
      widely anticipated, widely expected, guarantees, looks certain, look certain, all but inevitable, all but assured, all but over, on the cards, on its way, on their way, just around the corner
      well on the way, is on the way, are on the way, will soon, sooner rather than later, it is only a question of, inevitably, spells the end of, spell the end of`,
  },
  {
    ...{ kind: "future", strength: 0.9, future: true },
    phrases: `is to be, are to be, is to, are to, years away, months away, weeks away, decades away, can expect, should expect, hinges on, hangs on, hinge on, far from over, favourite to, favourites to, favorite to
      favorites to, tipped for, in danger of, at risk of, lies ahead, lie ahead, ahead lies, ahead lie, stands to, stand to, promises to, promise to, looms, looming, impending, imminent
      is forecast, are forecast, is predicted, are predicted, is projected, are projected
      expected, expect, anticipated, await, awaits, beckons, in prospect, faces the prospect of, face the prospect of, are in for, is in for`,
  },
  {
    ...{ kind: "future", strength: 0.6, future: true },
    phrases: "due to, scheduled to, in store, in the offing, yet to come, sooner or later, in the pipeline, on the horizon",
  },
  {
    ...{ kind: "adverb", strength: 1 },
    phrases: `perhaps, maybe, possibly, potentially, probably, presumably, conceivably, seemingly, apparently, almost certainly, very possibly, quite possibly, in all likelihood
      in all probability, most likely, very likely, quite likely, more likely than not, not necessarily, for all anyone knows, as likely as not
      to judge by, to judge from, judging by, judging from, likeliest`,
  },
  {
    ...{ kind: "adverb", strength: 0.9 },
    phrases: `likely, plausibly, doubtless, no doubt, by all appearances, to all appearances, theoretically, in theory, evidently, ostensibly
      as if, as though, with luck, with any luck`,
  },
  { kind: "adverb", strength: 0.6, phrases: "unless, barring, tentatively, provisionally" },
  { kind: "adverb", strength: 0.4, phrases: "arguably, surely, if" },
  {
    ...{ kind: "adjective", strength: 1 },
    phrases: `likely to, unlikely to, unlikely, liable to, apt to, prone to, improbable, conceivable, plausible, doubtful, uncertain, unclear
      not clear, in doubt, up in the air, anyone 's guess, anybody 's guess, an open question, remains to be seen, unknown whether, not known whether, no telling
      too early to, too soon to, hard to say, impossible to say, not certain, far from certain, far from clear, touch and go, in the balance
      open to question, nobody knows, no one knows, hangs in the balance, questionable whether, debatable, unsure, less clear, no guarantee
      is not known, are not known, is unknown, are unknown, was not known, yet to be established, yet to be seen, nobody can say, no one can say
      still open, remains open, is open to, jury is out, questions remain, question remains, doubts remain, mysteries remain, yet knows, knows whether, know whether, a long shot, an outside chance, within reach, if confirmed, if true, not guaranteed
      not out of the question, cannot be ruled out, can't be ruled out, not be ruled out, cannot be excluded, can not be ruled out, not ruled out
      not a given, anything but certain, by no means certain, not yet clear, not yet known, not immediately clear, not immediately known, not been established, not yet been established
      not been determined, remains unknown, remains a mystery, a mystery`,
  },
  { kind: "adjective", strength: 0.8, phrases: "possible, probable, potential, hypothetical, would-be" },
  { kind: "adjective", strength: 0.4, phrases: "apparent, seeming, presumed, suspected, questionable, inevitable" },
  {
    ...{ kind: "verb", strength: 1 },
    phrases: `seems, seem, seemed, appears to, appear to, appeared to, appears that, appears likely, appear likely, looks like, look like
      looked like, looks as though, look as though, looks as if, look as if, looks likely, look likely, looks unlikely, look unlikely
      is believed to, are believed to, was believed to, were believed to, is thought to, are thought to, was thought to, were thought to
      is understood to, are understood to, was understood to, were understood to, is feared to, are feared to, was feared to, were feared to
      is assumed to, are assumed to, was assumed to, were assumed to, is presumed to, are presumed to, was presumed to, were presumed to
      is suspected, are suspected, was suspected, were suspected, is feared, are feared, were feared, was feared, believed to be, thought to be
      feared to be, believed to have, thought to have, feared to have, presumed to have, suspected of, it is believed, it is thought
      it is feared, it is assumed, it is understood, is presumed, are presumed, was presumed, were presumed, feared dead, presumed dead, feared lost
      widely believed, widely thought, widely assumed, generally believed, long thought, long believed, is considered likely`,
  },
  {
    ...{ kind: "verb", strength: 0.9 },
    phrases: `appears, appear, appeared, must have, can't have, cannot have, could well, may well, might well, would mean, risks, risking, threatens to, threaten to, threatening to, threatens, could yet, tends to suggest, would appear, it would seem
      bids fair to, raises the spectre of, raises the specter of, raising the prospect of, raises the prospect of, raising the possibility of`,
  },
  {
    ...{ kind: "verb", strength: 0.7 },
    phrases: `suggests, suggest, suggesting, suggested, hints, hint, hinting, signals, signalling, signaling, points to, point to, pointing to
      raises the possibility, raises questions, leaves open, leave open, implies, imply, implying, foreshadows, bodes, portends, augurs`,
  },
  {
    ...{ kind: "noun", strength: 1 },
    phrases: `possibility, likelihood, probability, potential for, potential to, speculation, prospect of, prospect that, chances of, chance of
      chance that, chances are, odds are, odds of, the odds, danger of, danger that, risk that, threat of, fears that, guesswork, guess is, there is talk, danger is, risk is, fear is, hope is, worry is`,
  },
  {
    ...{ kind: "noun", strength: 0.8 },
    phrases: `risk of, risk, fears of, fears over, fears about, fears for, fears, fear of, fear that, hopes of, hopes that, hopes for
      prospects for, prospects of, signs of, sign that, signs that, suspicion that, suspicions that, suspicion, explanation is
      concerns about, concerns over, concerns that, concern about, concern over, concern that, worries about, worries over, worries that
      uncertainty, every chance, no certainty, unanswered question, unanswered questions, doubts about, doubts over, doubt over, doubt about, doubts as to, questions over
      questions about, explanation may, theory is`,
  },
  {
    ...{ kind: "noun", strength: 0.65 },
    phrases: "concerns, concern, worries, doubts, expectations of, expectation that, expectations that, prospects, jitters, anxiety over",
  },
  {
    ...{ kind: "hearsay", strength: 0 },
    phrases: `reportedly, allegedly, purportedly, supposedly, rumoured, rumored, rumours, rumors, rumour, rumor, alleged, reported, purported
      supposed, so-called, hearsay, is said to, are said to, was said to, were said to, is rumoured to, are rumoured to, is reputed to
      are reputed to, is reported to, are reported to, was reported to, were reported to, is alleged to, are alleged to, was alleged to
      were alleged to, are rumored to, is rumored to, word has it, rumour has it, rumor has it, legend has it, according to reports
      by all accounts, said to have, said to be`,
  },
];

const ENTRIES: readonly HedgeEntry[] = LISTINGS.flatMap(({ kind, strength, future = false, phrases }) =>
  phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().split(" "))
    .filter(([first]) => first)
    .map((words) => ({ words, kind, strength, future })),
);

/** Entries by their first word, the longest phrase first. */
export const HEDGES: ReadonlyMap<string, readonly HedgeEntry[]> = byFirstWord(ENTRIES);

function byFirstWord(all: readonly HedgeEntry[]) {
  const map = new Map<string, HedgeEntry[]>();
  for (const entry of all) map.set(entry.words[0] ?? "", [...(map.get(entry.words[0] ?? "") ?? []), entry]);
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** Words after which "will", "might" and "can" are nouns. */
export const DETERMINERS = wordSet(
  "the a an this that these those my your his her its our their 's no any every each some whose good ill free political military economic " +
    "popular national last living own sheer full strong iron industrial naval financial air royal divine public human divine such all",
);
/** Verbs of the senses, of means and of what one has learned: who could hear, afford or recite something is told of as a fact. */
export const SENSE_VERBS = wordSet(
  "see hear smell feel taste remember understand recall recognise recognize afford tell barely hardly scarcely " +
    "read walk swim speak eat breathe sing recite name list whistle cook sew ride row shoot juggle quote spell paint type knit tie dance skate " +
    "milk plough",
);
/** What one is strong enough for, and what may happen as well: "he could run for hours", "the talks could run for hours". */
export const STRENGTH_VERBS = wordSet(
  "run count sleep translate play touch watch stand sit climb fly carry lift draw make find reach buy drive",
);
export const HABIT_MARKERS = wordSet(
  "often usually always sometimes regularly routinely typically every each childhood boy girl child childhood youth daily nightly weekly " +
    "mornings evenings sundays saturdays fridays summers winters afternoons nights weekends invariably",
);
export const LATER_MARKERS = wordSet("later eventually go not never neither n't soon subsequently ultimately");
export const CALENDAR_VERBS = wordSet(
  "leave open close expire begin start end retire take resume meet host appear stand face run reopen mark celebrate turn depart arrive air " +
    "kick publish release vote return step hold held published released announced heard decided sworn",
);
export const TIME_WORDS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december " +
    "tomorrow tonight today noon midnight am pm a.m. p.m. may week month year spring summer autumn winter",
);
export const PAST_MARKERS = wordSet(
  "ago then once yesterday earlier formerly previously last 1990s 1980s 1970s 1960s 1950s century when was were had did",
);
