import {
  CALENDAR_VERBS,
  DETERMINERS,
  HABIT_MARKERS,
  type HedgeEntry,
  LATER_MARKERS,
  PAST_MARKERS,
  PERCEPTION_VERBS,
  TIME_WORDS,
} from "./lexicon-hedges";
import { GROUP_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS, PERSON_TITLES } from "./lexicon-sources";
import { type Word, wordSet } from "./words";

// Words that look like hedges and are none. Each check says how much of the hedge is left: 1 all, 0 none.

type Check = (words: readonly Word[], at: number, entry: HedgeEntry) => number;

const NOUN_FOLLOWS = wordSet('of , . ; : and or to ) in on for from by at with was is has had that ” " ’');
const VERBS_OF_FUTURE = wordSet("be have take become see mean bring make get go remain need not also never");
const PAST_FORMS = wordSet("found left made written drawn signed dated known said was is had has were are did kept held");
const BASE_ED = wordSet("need feed speed exceed proceed succeed bleed breed seed heed");
const PRONOUNS = wordSet("that this these those all some every each any no such");
const BE = wordSet("be is are was were been being 's 're am looks look seems seem appears appear");
const AFTER_OR_BEFORE = wordSet("before after until till once since when by");
const NOT_NEAR = wordSet(
  "reduce reduces reduced reducing cut cuts lower lowers lowered lowering increase increases increased increasing raise higher high",
);
const LATER_BEFORE = wordSet("later afterwards");
const NOBODY = wordSet("no nobody none nothing neither only");
const DUTY = wordSet("nobody everyone everybody every never anyone we you government ministers parents");
const DATE_WORDS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december noon midnight tomorrow",
);
const OUTCOMES = wordSet("; but instead");
const RISK_GOES_ON = wordSet("of that to is was are were remains from for in at on and or as but has by with");
const THAN = wordSet("than what had");
const RULES = wordSet(
  "law laws act rule rules bylaw bylaws licence license permit statute regulations regulation treaty charter constitution code",
);
const CHILDHOOD = wordSet("boy girl child childhood youth toddler teenager baby");
const TASKS = wordSet("aim plan goal job task purpose idea problem way point role mission dream ambition duty hope trick answer challenge");
const TRIED = wordSet(
  "reach reached contact contacted verify verified confirm confirmed corroborate corroborated authenticate authenticated",
);
const OWNERS = wordSet("my your his her our their");

const before = (words: readonly Word[], at: number, back = 1) => words[at - back]?.lower ?? "";
const after = (words: readonly Word[], at: number, on = 1) => words[at + on]?.lower ?? "";
const anyOf = (words: readonly Word[], set: ReadonlySet<string>, from = 0, to = words.length) => {
  for (let at = Math.max(0, from); at < to && at < words.length; at++) if (set.has(words[at]?.lower ?? "")) return true;
  return false;
};
/** Words of a sentence beyond this many from a hedge no longer tell what it means: keeps the checks linear. */
const REACH = 30;
const near = (words: readonly Word[], set: ReadonlySet<string>, at: number) => anyOf(words, set, at - REACH, at + REACH);

/** What may not be done under a rule is forbidden, not uncertain. */
const may: Check = (words, at) => {
  if (words[at]?.capital === true) return 0;
  return (after(words, at) === "not" || after(words, at) === "only") && near(words, RULES, at) ? 0.2 : 1;
};

const will: Check = (words, at) => {
  const word = words[at];
  const next = words[at + 1];
  if (word?.capital && (at > 0 || next?.capital || next?.lower === "of" || next?.lower === "and")) return 0;
  if (next === undefined || NOUN_FOLLOWS.has(next.lower) || before(words, at) === "at") return 0;
  if (PAST_FORMS.has(next.lower) || (/[^aeiou]ed$/.test(next.lower) && !BASE_ED.has(next.lower))) return 0;
  const noun = DETERMINERS.has(before(words, at)) && !PRONOUNS.has(before(words, at));
  return noun && !VERBS_OF_FUTURE.has(next.lower) ? 0 : 1;
};

const might: Check = (words, at) => {
  if (DETERMINERS.has(before(words, at)) && !PRONOUNS.has(before(words, at))) return 0;
  return NOUN_FOLLOWS.has(after(words, at)) && after(words, at) !== "," ? 0 : 1;
};

/** "Could" of ability in the past: what somebody was or was not able to do. */
const could: Check = (words, at) => {
  if (anyOf(words, NOBODY, at - 4, at)) return 0.2;
  if (/^(only|no|barely|hardly|scarcely)$/.test(after(words, at))) return 0.2;
  const negated = after(words, at) === "not" || words[at]?.lower === "couldn't";
  const verb = after(words, at, negated && words[at]?.lower === "could" ? 2 : 1);
  if (verb === "do" && after(words, at, 2) === "with") return 0.1;
  // "could not be reached", "could not independently verify": what the newsroom tried
  if (negated && anyOf(words, TRIED, at + 1, at + 6)) return 0.1;
  if (verb === "have" || verb === "be")
    return after(words, at, 2) === "seen" || after(words, at, 2) === "heard" || after(words, at, 2) === "found" ? 0.2 : 1;
  if (near(words, CHILDHOOD, at) || inThoseDays(words, at)) return 0.2;
  const past =
    near(words, PAST_MARKERS, at) || words.slice(Math.max(0, at - REACH), at + REACH).some((word) => /^(19|20)\d\ds?$/.test(word.text));
  if (negated) return past || PERCEPTION_VERBS.has(verb) ? 0.15 : 0.4;
  if (PERCEPTION_VERBS.has(verb)) return 0.25;
  return past && near(words, HABIT_MARKERS, at) ? 0.25 : 1;
};

/** "On pay days", "in those years": what was usual then. */
function inThoseDays(words: readonly Word[], at: number): boolean {
  for (let back = Math.max(1, at - REACH); back < at + REACH; back++) {
    const word = words[back]?.lower ?? "";
    if (/^(days|nights|mornings|evenings|afternoons)$/.test(word) && [1, 2, 3].some((step) => before(words, back, step) === "on"))
      return true;
    if (/^(days|nights|years|summers|winters|times)$/.test(word) && /^(those|most|better)$/.test(before(words, back))) return true;
  }
  return false;
}

const pastYear = (words: readonly Word[], at: number) =>
  words.slice(Math.max(0, at - REACH), at + REACH).some((word) => /^(1\d\d\d|20[01]\d)s?$/.test(word.text));

/** "Would" of habit or of a story told backwards: "every morning he would walk", "he would later become". */
const would: Check = (words, at) => {
  if (near(words, HABIT_MARKERS, at) || near(words, CHILDHOOD, at)) return 0.1;
  if (inThoseDays(words, at)) return 0.1;
  if (after(words, at) === "not" && after(words, at, 2) === "have") return 1;
  const refused = /^(not|never|neither)$/.test(after(words, at));
  // "he would not say" is a deed, "the boat would not last another winter" a guess
  if (refused && !/^(he|she|they|who|i|we|nor)$/.test(before(words, at)) && words[at - 1]?.capital !== true) return 1;
  if (after(words, at) === "go" && after(words, at, 2) !== "on") return pastYear(words, at) ? 0.2 : 1;
  if (LATER_MARKERS.has(after(words, at)) || (anyOf(words, LATER_BEFORE, at - REACH, at) && after(words, at) !== "have")) return 0.3;
  if (after(words, at) === "have") return 0.8;
  if (pastYear(words, at)) return 0.2;
  return after(words, at) === "like" ? 0.2 : 1;
};

/** "Is set to leave office in May": a date that stands in the calendar is a fact. */
const calendar: Check = (words, at, entry) => {
  const next = after(words, at, entry.words.length);
  const verb = next === "be" ? after(words, at, entry.words.length + 1) : next;
  const dependent = anyOf(words, AFTER_OR_BEFORE, at - 8, at);
  const dated =
    near(words, TIME_WORDS, at) ||
    words.slice(Math.max(0, at - REACH), at + REACH).some((word) => /^(20\d\d|\d+(:\d\d)?(am|pm|th|st|nd|rd)?)$/.test(word.lower));
  const named =
    near(words, DATE_WORDS, at) || words.slice(at, at + REACH).some((word) => /^\d{1,2}(:\d\d|am|pm|th|st|nd|rd)?$/.test(word.lower));
  if (/^(due|scheduled)$/.test(entry.words[0] ?? "") && named && verb !== "") return 0.2;
  if (entry.words[0] === "due" && DETERMINERS.has(next)) return 0;
  if (entry.words[0] === "due" && /^[.,;]?$/.test(after(words, at, entry.words.length + 1))) return 0;
  if (entry.words[0] === "due" && !BE.has(before(words, at)) && before(words, at) !== "not") return 0;
  return CALENDAR_VERBS.has(verb) && (dependent || dated) ? 0 : 1;
};

const going: Check = (words, at) => {
  const verb = words[at + 2];
  return verb === undefined ||
    verb.capital ||
    /^(the|a|an|his|her|their|our|my|its|school|work|bed|war|church|court|town|see)$/.test(verb.lower)
    ? 0
    : 1;
};

const likely: Check = (words, at) => {
  if (words[at]?.capital && at > 0) return 0;
  return after(words, at) === "lad" || after(words, at) === "lads" || after(words, at) === "story"
    ? 0
    : OWNERS.has(before(words, at))
      ? 0.5
      : 1;
};

const possible: Check = (words, at) => {
  const left = before(words, at);
  if (/^(as|if|where|when|whenever|wherever|than|made|make|makes|making|not|best|worst|every|is|was|are|became)$/.test(left)) {
    return /^(is|was|are)$/.test(left) && after(words, at) === "that" ? 1 : left === "is" || left === "was" ? 0.5 : 0;
  }
  return anyOf(words, wordSet("as"), at - 5, at) ? 0 : 1;
};

const potential: Check = (words, at, entry) => {
  if (entry.words.length > 1) return OWNERS.has(before(words, at)) ? 0.3 : 1;
  if (/^(difference|energy|differences)$/.test(after(words, at))) return 0;
  return DETERMINERS.has(before(words, at)) && NOUN_FOLLOWS.has(after(words, at)) ? 0.2 : 1;
};

const expected: Check = (words, at, entry) => {
  const passive = BE.has(before(words, at)) || BE.has(before(words, at, 2));
  if (entry.words.length > 1) return passive ? 1 : 0.4;
  if (before(words, at) === "as" || anyOf(words, THAN, at - 6, at)) return 0;
  // "was expected on Tuesday; it came on Friday"
  if (/^(was|were)$/.test(before(words, at)) && anyOf(words, OUTCOMES, at + 1, at + REACH)) return 0.2;
  return passive ? 1 : 0.3;
};

/** "Risk factors", "cut the risk of": the word stands in plain facts of health and money. */
const risk: Check = (words, at) => {
  if (/^(factor|factors|assessment|assessments|management|analysis|averse|register|group|groups)$/.test(after(words, at))) return 0;
  if (words[at]?.lower === "risk" && words[at + 1]?.letters === true && !RISK_GOES_ON.has(after(words, at))) return 0.1;
  if (/^(at|own|took|take|takes|taking|high|low)$/.test(before(words, at))) return 0.2;
  return anyOf(words, NOT_NEAR, at - 5, at) ? 0.25 : 1;
};

/** Fears and concerns of somebody who is named are that person's; without a holder they hang in the air. */
const attitude: Check = (words, at, entry) => {
  if (entry.words.length === 1 && OWNERS.has(before(words, at))) return 0.2;
  if (/^(he|she|i|who|they|we|it)$/.test(before(words, at)) && entry.words[0] !== "concern") return 0.2;
  if (OWNERS.has(before(words, at)) || before(words, at) === "'s") return 0.3;
  return words[at]?.lower === "concern" && /^(a|an|family|going|banking)$/.test(before(words, at)) && entry.words.length === 1 ? 0.5 : 1;
};

/** "Should the appeal fail": a condition; elsewhere an expectation or a duty, which only the words around tell apart. */
const should: Check = (words, at) => {
  if (at === 0) return 2;
  const people =
    ORGANISATION_NOUNS.has(before(words, at)) ||
    GROUP_NOUNS.has(before(words, at)) ||
    PERSON_NOUNS.has(before(words, at)) ||
    PERSON_TITLES.has(before(words, at));
  return people || after(words, at) === "have" || near(words, DUTY, at) || near(words, RULES, at) ? 0.3 : 1;
};

/** "Expect delays" at the start tells what is to come. */
const expect: Check = (_words, at) => (at === 0 ? 1 : 0);

/** "Suggests" of a person is an attribution, of a thing the inference of nobody. */
const inference: Check = (words, at) => (words[at - 1]?.capital === true || before(words, at) === "" ? 0.3 : 1);

const isTo: Check = (words, at) => {
  const next = words[at + 2];
  if (!next || next.capital || /^(the|a|an|blame|his|her|its|their)$/.test(next.lower)) return 0;
  return anyOf(words, TASKS, at - 12, at) || before(words, at) === "that" || before(words, at) === "there" ? 0 : 1;
};

const CHECKS: Readonly<Record<string, Check>> = {
  may,
  will,
  shall: will,
  might,
  could,
  would,
  "'d": (words, at) =>
    /^(better|been|had|just|already|always)$/.test(after(words, at)) || /ed$/.test(after(words, at))
      ? 0
      : would(words, at, { words: [], kind: "modal", strength: 0, future: false }),
  set: calendar,
  due: calendar,
  scheduled: calendar,
  slated: calendar,
  going,
  likely,
  possible,
  potential,
  expected,
  forecast: expected,
  predicted: expected,
  projected: expected,
  estimated: expected,
  tipped: expected,
  anticipated: expected,
  risk,
  fears: attitude,
  fear: attitude,
  concerns: attitude,
  concern: attitude,
  worries: attitude,
  hopes: attitude,
  doubts: attitude,
  suggests: inference,
  suggest: inference,
  should,
  expect,
  threatens: (words, at) => (/^(him|her|them|me|us|you|a|an|his|their)$/.test(after(words, at)) ? 0.4 : 1),
  threaten: (words, at) => (words[at + 1]?.lower === "to" ? 1 : 0),
  barring: (_words, at) => (at === 0 ? 1 : 0.3),
  // "the bridge is to be sold", but "the aim is to sell it"
  is: (words, at, entry) => (entry.words[1] === "to" ? isTo(words, at, entry) : 1),
  are: (words, at, entry) => (entry.words[1] === "to" ? isTo(words, at, entry) : 1),
  on: (words, at, entry) => (entry.words[1] === "the" && after(words, at, entry.words.length) === "to" ? 0 : 1),
  unless: (words, at) => (near(words, RULES, at) ? 0.3 : 1),
  await: (words, at) => (near(words, PAST_MARKERS, at) ? 0 : 0.5),
  threat: (words, at) => (OWNERS.has(before(words, at)) ? 0.3 : 1),
};

/** How much of a hedge is left where it stands: 0 for a look-alike, 1 for a hedge in full. */
export function doubtOf(words: readonly Word[], at: number, entry: HedgeEntry): number {
  const check = CHECKS[entry.words[0] ?? ""];
  return check ? check(words, at, entry) : 1;
}
