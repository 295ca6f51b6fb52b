import { CALENDAR_VERBS, DETERMINERS, type HedgeEntry, PAST_MARKERS, TIME_WORDS } from "./lexicon-hedges";
import { after, anyOf, before, type Check, near, REACH } from "./look-around";
import { could, may, might, NOUN_FOLLOWS, RULES, should, will, would } from "./modal-traps";
import { type Word, wordSet } from "./words";

// Words that look like hedges and are none. The modal verbs stand in modal-traps.ts.

const BE = wordSet("be is are was were been being 's 're am looks look seems seem appears appear");
const AFTER_OR_BEFORE = wordSet("before after until till once since when by");
const NOT_NEAR = wordSet(
  "reduce reduces reduced reducing cut cuts lower lowers lowered lowering increase increases increased increasing raise higher high",
);
const DATE_WORDS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december noon midnight tomorrow",
);
const OUTCOMES = wordSet("; but instead");
const RISK_GOES_ON = wordSet("of that to is was are were remains from for in at on and or as but has by with");
const THAN = wordSet("than what had");
const TASKS = wordSet("aim plan goal job task purpose idea problem way point role mission dream ambition duty hope trick answer challenge");
const APPEARS_WHERE = wordSet(
  "in on at before as with for by from and or but alongside under over every twice once only here there next again when where beside behind between among out online more less this that the a",
);
const OWNERS = wordSet("my your his her our their");

/** "Is set to leave office in May": a date that stands in the calendar is a fact. */
const calendar: Check = (words, at, entry) => {
  // "no date has been set for the vote"
  if (entry.words[1] === "for" && before(words, at) === "been") return 0;
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
    if (!/^(is|was|are)$/.test(left)) return 0;
    if (after(words, at) === "that") return 1;
    // "heavy rain is possible", but "it is possible to cross on foot"
    return left === "are" || /^(to|with|only|if|because|thanks|by|without)$/.test(after(words, at)) ? 0.5 : 1;
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
  // "knew of the risk": a risk that was there
  if (words[at]?.lower === "risk" && before(words, at) === "the" && words[at + 1]?.letters !== true) return 0.2;
  return anyOf(words, NOT_NEAR, at - 5, at) ? 0.25 : 1;
};

/** Fears and concerns of somebody who is named are that person's; without a holder they hang in the air. */
const attitude: Check = (words, at, entry) => {
  if (entry.words.length === 1 && OWNERS.has(before(words, at))) return 0.2;
  if (/^(he|she|i|who|they|we|it)$/.test(before(words, at)) && entry.words[0] !== "concern") return 0.2;
  if (OWNERS.has(before(words, at)) || before(words, at) === "'s") return 0.3;
  return words[at]?.lower === "concern" && /^(a|an|family|going|banking)$/.test(before(words, at)) && entry.words.length === 1 ? 0.5 : 1;
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

/** "Appears safe", but "appears daily", "appeared before the court": who only turns up leaves nothing open. */
const looks: Check = (words, at, entry) => {
  const next = words[at + 1];
  if (entry.words.length > 1) return 1;
  return next?.letters && !next.capital && !/ly$/.test(next.lower) && !APPEARS_WHERE.has(next.lower) ? 1 : 0;
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
  // "held on suspicion of arson": why somebody is held, in the words of the police
  suspicion: (words, at) => (before(words, at) === "on" && after(words, at) === "of" ? 0 : 1),
  expected,
  forecast: expected,
  predicted: expected,
  projected: expected,
  estimated: expected,
  tipped: expected,
  anticipated: expected,
  risk,
  // "hid the risks", but "the plan risks a strike"
  risks: (words, at) => (DETERMINERS.has(before(words, at)) || before(words, at) === "of" ? 0.2 : 1),
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
  // "did not answer questions about the plan"
  questions: (words, at) => (/^(answer|answered|answering|take|took|ask|asked|put)$/.test(before(words, at)) ? 0 : 1),
  appears: looks,
  appeared: looks,
  appear: looks,
  // "arrested two men suspected of theft": whom the police hold; "they are suspected of theft" leaves it open
  suspected: (words, at, entry) => (entry.words[1] === "of" && !BE.has(before(words, at)) ? 0.3 : 1),
  threat: (words, at) => (OWNERS.has(before(words, at)) ? 0.3 : 1),
};

/** How much of a hedge is left where it stands: 0 for a look-alike, 1 for a hedge in full. */
export function doubtOf(words: readonly Word[], at: number, entry: HedgeEntry): number {
  const check = CHECKS[entry.words[0] ?? ""];
  return check ? check(words, at, entry) : 1;
}
