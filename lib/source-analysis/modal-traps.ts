import { DETERMINERS, HABIT_MARKERS, LATER_MARKERS, PAST_MARKERS, SENSE_VERBS, STRENGTH_VERBS } from "./lexicon-hedges";
import { GROUP_NOUNS, GROUP_PRONOUNS, ORGANISATION_NOUNS, PERSON_NOUNS, PERSON_PRONOUNS, PERSON_TITLES } from "./lexicon-sources";
import { after, anyOf, before, type Check, near, REACH } from "./look-around";
import { type Word, wordSet } from "./words";

// "May", "will", "could", "would", "should": where they are names, nouns, abilities, habits or rules and no hedges.

/** What follows a noun and not a modal verb. */
export const NOUN_FOLLOWS = wordSet('of , . ; : and or to ) in on for from by at with was is has had that ” " ’');
const VERBS_OF_FUTURE = wordSet("be have take become see mean bring make get go remain need not also never");
const PAST_FORMS = wordSet("found left made written drawn signed dated known said was is had has were are did kept held");
const BASE_ED = wordSet("need feed speed exceed proceed succeed bleed breed seed heed");
const PRONOUNS = wordSet("that this these those all some every each any no such");
/** What somebody would not do when asked: a deed whoever it is. */
const SAYING = wordSet("comment say discuss confirm deny disclose reveal explain answer name elaborate speculate");
const LATER_BEFORE = wordSet("later afterwards");
const NOBODY = wordSet("no nobody none nothing neither only");
const DUTY = wordSet("nobody everyone everybody every never anyone we you government ministers parents");
/** Where these stand, what may or must be done is laid down. */
export const RULES = wordSet(
  "law laws act rule rules bylaw bylaws licence license permit statute regulations regulation treaty charter constitution code",
);
const CHILDHOOD = wordSet("boy girl child childhood youth toddler teenager baby");
const TRIED = wordSet(
  "reach reached contact contacted verify verified confirm confirmed corroborate corroborated authenticate authenticated",
);
const COMING = wordSet("next tomorrow soon coming future");
const CHANGES = wordSet(
  "rise rises fall falls increase increases decrease drop drops cut cuts lose gain double triple close end grow pay change changes delays more less fewer",
);
/** A past that is told of, where "was" alone would stand in any sentence. */
const THEN = wordSet("was were had ago then once formerly previously century until");

/** What may not be done under a rule is forbidden, not uncertain. */
export const may: Check = (words, at) => {
  if (words[at]?.capital === true) return 0;
  return (after(words, at) === "not" || after(words, at) === "only") && near(words, RULES, at) ? 0.2 : 1;
};

/** A name, the paper of somebody who died, or what somebody is minded to; "I will it so". */
export const will: Check = (words, at) => {
  const word = words[at];
  const next = words[at + 1];
  if (word?.capital && (at > 0 || next?.capital || next?.lower === "of" || next?.lower === "and")) return 0;
  if (next === undefined || NOUN_FOLLOWS.has(next.lower) || before(words, at) === "at") return 0;
  if (PAST_FORMS.has(next.lower) || (/[^aeiou]ed$/.test(next.lower) && !BASE_ED.has(next.lower))) return 0;
  const noun = DETERMINERS.has(before(words, at)) && !PRONOUNS.has(before(words, at));
  return noun && !VERBS_OF_FUTURE.has(next.lower) ? 0 : 1;
};

/** Strength, and no verb. */
export const might: Check = (words, at) => {
  if (DETERMINERS.has(before(words, at)) && !PRONOUNS.has(before(words, at))) return 0;
  return NOUN_FOLLOWS.has(after(words, at)) && after(words, at) !== "," ? 0 : 1;
};

/** "Could" of ability in the past: what somebody was or was not able to do. */
export const could: Check = (words, at) => {
  if (anyOf(words, NOBODY, at - 6, at)) return 0.2;
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
  if (negated) return past || SENSE_VERBS.has(verb) || STRENGTH_VERBS.has(verb) ? 0.15 : 0.4;
  if (NOBODY.has(after(words, at, 2)) || wasAble(words, at, verb)) return 0.2;
  return past && near(words, HABIT_MARKERS, at) ? 0.25 : 1;
};

/** "They could see the smoke", "she could carry two sacks"; but "drivers could see prices rise", "the strike could touch every airport". */
function wasAble(words: readonly Word[], at: number, verb: string): boolean {
  if (near(words, COMING, at)) return false;
  if (verb === "see") return !anyOf(words, CHANGES, at + 2, at + 9);
  if (SENSE_VERBS.has(verb)) return true;
  if (!STRENGTH_VERBS.has(verb)) return false;
  const subject = before(words, at, /^(then|now|still|also|always)$/.test(before(words, at)) ? 2 : 1);
  return PERSON_PRONOUNS.has(subject) || GROUP_PRONOUNS.has(subject) || near(words, THEN, at) || anyOf(words, NOBODY, at + 2, at + 8);
}

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
export const would: Check = (words, at) => {
  if (near(words, HABIT_MARKERS, at) || near(words, CHILDHOOD, at)) return 0.1;
  if (inThoseDays(words, at)) return 0.1;
  if (after(words, at) === "not" && after(words, at, 2) === "have") return 1;
  const refused = /^(not|never|neither)$/.test(after(words, at));
  if (refused && SAYING.has(after(words, at, 2))) return 0.1;
  // "he would not say" is a deed, "the boat would not last another winter" a guess
  if (refused && !/^(he|she|they|who|i|we|nor)$/.test(before(words, at)) && words[at - 1]?.capital !== true) return 1;
  if (after(words, at) === "go" && after(words, at, 2) !== "on") return pastYear(words, at) ? 0.2 : 1;
  if (LATER_MARKERS.has(after(words, at)) || (anyOf(words, LATER_BEFORE, at - REACH, at) && after(words, at) !== "have")) return 0.3;
  if (after(words, at) === "have") return 0.8;
  if (pastYear(words, at)) return 0.2;
  return after(words, at) === "like" ? 0.2 : 1;
};

/** "Should the appeal fail": a condition; elsewhere an expectation or a duty, which only the words around tell apart. */
export const should: Check = (words, at) => {
  if (at === 0) return 2;
  const people =
    ORGANISATION_NOUNS.has(before(words, at)) ||
    GROUP_NOUNS.has(before(words, at)) ||
    PERSON_NOUNS.has(before(words, at)) ||
    PERSON_TITLES.has(before(words, at));
  return people || after(words, at) === "have" || near(words, DUTY, at) || near(words, RULES, at) ? 0.3 : 1;
};
