import type { Voucher } from "@/lib/domain/label";
import {
  ANONYMITY_WORDS,
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  GROUP_PRONOUNS,
  OFFICIAL_NOUNS,
  ORGANISATION_NAMES,
  ORGANISATION_NOUNS,
  OUTLET_NAMES,
  OUTLET_NOUNS,
  PERSON_NOUNS,
  PERSON_PRONOUNS,
  PERSON_TITLES,
  THING_PRONOUNS,
  WEAK_OUTLET_NAMES,
} from "./lexicon-sources";
import { type Word, wordSet } from "./words";

const HEAD_ENDS = wordSet(
  "of by from in on at for with who which that whose to about near close familiar citing quoting released published taken obtained seen between among against dated filed posted compiled commissioned conducted led held found signed written and speaking - – — , ( : ;",
);
const ARTICLES = wordSet("the a an this that these those his her its their our my one some two three several many senior top former other");
const OUTLET_MARKS = wordSet(
  "bbc cnn reuters afp npr nbc cbs bloomberg associated radio tv television channel broadcasting newspaper newspapers",
);
const SPOKESPEOPLE = wordSet("spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives");
/** Offices with one holder at a time: "the mayor" is somebody whom everybody can look up. */
const OFFICES = wordSet("president mayor governor king queen pope chancellor premier sheriff archbishop emperor sultan");
const HELD = wordSet("seen obtained reviewed viewed examined read leaked polled surveyed interviewed questioned consulted contacted");
/** Offices in capitals: "the local MP" has no name. */
const INITIALS = wordSet("mp mps mep meps ceo ceos gp gps");
/** "A government source", "sources at the ministry". */
const OFFICIAL_PLACES = wordSet(
  "government ministry police military army navy diplomatic intelligence security defence defense judicial cabinet downing treasury palace official embassy",
);
const TITLES_OF_WORKS = wordSet("in by from of for");

/** What kind of source a phrase names, by its head noun. A pronoun is `null`: it stands for somebody else. */
export function typeOfSource(words: readonly Word[]): Voucher | null {
  const phrase = words.filter((word) => word.lower !== "'s" && word.lower !== "’s");
  const first = phrase[0];
  if (!first) return "implicit";
  if (phrase.length === 1 && isPronoun(first)) return null;
  const head = headOf(phrase);
  return typeOfHead(head, phrase);
}

const isPronoun = ({ lower }: Word) => PERSON_PRONOUNS.has(lower) || GROUP_PRONOUNS.has(lower) || THING_PRONOUNS.has(lower);

/** The words up to the first preposition or comma: the last of them is what the phrase is about. */
function headOf(phrase: readonly Word[]): readonly Word[] {
  const end = phrase.findIndex((word, index) => index > 0 && HEAD_ENDS.has(word.lower) && !joinsName(phrase, index));
  return end < 0 ? phrase : phrase.slice(0, end);
}

/** "Bank of England": a small word between capitals belongs to the name; "Sara Lind of Oxford University" is Sara Lind. */
function joinsName(phrase: readonly Word[], index: number): boolean {
  const last = phrase[index - 1];
  if (phrase[index]?.lower !== "of" || last?.capital !== true || OFFICIAL_NOUNS.has(last.lower)) return false;
  const body = ORGANISATION_NAMES.has(last.lower) || ORGANISATION_NOUNS.has(last.lower);
  return body || phrase[index - 2]?.capital !== true;
}

function typeOfHead(head: readonly Word[], phrase: readonly Word[]): Voucher {
  const last = head.at(-1);
  if (!last) return "implicit";
  const speaksFor = phrase[head.length]?.lower;
  if (SPOKESPEOPLE.has(last.lower) && (speaksFor === "for" || speaksFor === "of") && !hasPersonName(head, phrase))
    return isSomebody(phrase.slice(head.length + 1)) ? "unnamed-official" : "named-organisation";
  // A common noun with a capital only opens the sentence.
  const common = (head.length === 1 && isCommonNoun(last.lower)) || INITIALS.has(last.lower);
  if (last.capital && !common && !ARTICLES.has(last.lower)) return typeOfName(head, phrase);
  const noun = last.lower;
  if (hasPersonName(head, phrase)) return "named-person";
  if (DOCUMENT_NOUNS.has(noun)) return documentOrOutlet(phrase, head.length);
  if (OUTLET_NOUNS.has(noun)) return "news-outlet";
  if (phrase.some((word) => ANONYMITY_WORDS.has(word.lower)) && !OFFICIAL_NOUNS.has(noun)) return "unnamed-person";
  if (isOffice(head)) return "named-person";
  if (noun === "police") return "named-organisation";
  if (OFFICIAL_NOUNS.has(noun)) return "unnamed-official";
  if (ORGANISATION_NOUNS.has(noun)) return "named-organisation";
  if (/^sources?$/.test(noun) && phrase.some(({ lower }) => OFFICIAL_PLACES.has(lower))) return "unnamed-official";
  if (GROUP_NOUNS.has(noun)) return noun === "sources" ? "unnamed-person" : "unnamed-group";
  if (PERSON_NOUNS.has(noun) || PERSON_TITLES.has(noun)) return "unnamed-person";
  return /(ers|ors|ists|ians|ants|men|women)$/.test(noun) ? "unnamed-group" : "unnamed-person";
}

/** "The mayor", "the French prime minister". */
function isOffice(head: readonly Word[]): boolean {
  const [first, ...rest] = head;
  const last = rest.at(-1)?.lower ?? "";
  return first?.lower === "the" && rest.length <= 2 && (OFFICES.has(last) || (last === "minister" && rest[0]?.lower === "prime"));
}

/** Whom a spokeswoman speaks for: "Mr Khan", "the mayor". */
const isSomebody = (words: readonly Word[]): boolean => PERSON_TITLES.has(words.find(({ lower }) => !ARTICLES.has(lower))?.lower ?? "");

/** The words of a source without who holds or asked it: "the letter", not "the letter, seen by Reuters". */
export function withoutHolder(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ lower }, index) => HELD.has(lower) && words[index + 1]?.lower === "by");
  return at < 1 ? words : words.slice(0, words[at - 1]?.lower === "," ? at - 1 : at);
}

/** A paper, a study or a picture; "a report by The Evening Post" is that outlet. */
function documentOrOutlet(phrase: readonly Word[], from: number): Voucher {
  const rest = phrase.slice(from);
  const by = rest.findIndex((word) => TITLES_OF_WORKS.has(word.lower));
  const outlet = by >= 0 && (isOutletName(rest.slice(by + 1)) || rest.some((word) => OUTLET_NOUNS.has(word.lower)));
  return outlet ? "news-outlet" : "document";
}

/** True for the name of a news outlet: a known one, or a name that ends as outlets' names do ("The Evening Post"). */
export function isOutletName(words: readonly Word[]): boolean {
  const name: Word[] = [];
  for (const word of words) {
    if (!word.capital && !(name.length === 0 && ARTICLES.has(word.lower))) break;
    name.push(word);
  }
  const capitals = name.filter((word) => word.capital);
  const last = capitals.at(-1);
  if (!last || !OUTLET_NAMES.has(last.lower)) return capitals.some((word) => OUTLET_MARKS.has(word.lower));
  return !WEAK_OUTLET_NAMES.has(last.lower) || capitals.length > 1 || name[0]?.lower === "the";
}

const isCommonNoun = (lower: string) =>
  [GROUP_NOUNS, OFFICIAL_NOUNS, ORGANISATION_NOUNS, DOCUMENT_NOUNS, PERSON_NOUNS, OUTLET_NOUNS].some((nouns) => nouns.has(lower));

/** "The charity Second Wind", "the weekly Backbeat", "chief engineer Ana Ruiz": the noun before the name says what it is. */
function typeOfApposition(head: readonly Word[]): Voucher | null {
  const name = head.findLastIndex((word) => !word.capital && word.letters) + 1;
  const noun = head[name - 1]?.lower ?? "";
  if (name === 0 || name === head.length || ARTICLES.has(noun)) return null;
  if (OUTLET_NOUNS.has(noun)) return "news-outlet";
  if (PERSON_TITLES.has(noun) || PERSON_NOUNS.has(noun) || OFFICIAL_NOUNS.has(noun)) return "named-person";
  if (ORGANISATION_NOUNS.has(noun)) return "named-organisation";
  return DOCUMENT_NOUNS.has(noun) ? "document" : null;
}

function typeOfName(head: readonly Word[], phrase: readonly Word[]): Voucher {
  const told = typeOfApposition(head);
  if (told) return told;
  if (isOutletName(head) || (head.at(-1)?.lower === "press" && head.length > 1)) return "news-outlet";
  const last = head.at(-1)?.lower ?? "";
  const explained = typeBehindComma(phrase.slice(head.length));
  if (explained) return explained;
  const titled = head.slice(0, -1).some((word) => PERSON_TITLES.has(word.lower));
  const body = head.some(
    (word) => word.capital && (ORGANISATION_NAMES.has(word.lower) || (word.text.length > 1 && /^[\p{Lu}\d.&]+$/u.test(word.text))),
  );
  if (titled && !ORGANISATION_NAMES.has(last)) return "named-person";
  if (GROUP_NOUNS.has(last)) return "unnamed-group";
  if (OFFICIAL_NOUNS.has(last) && head.length > 1) return "unnamed-official";
  if (body && !hasCommaName(head, phrase)) return "named-organisation";
  if (DOCUMENT_NOUNS.has(last) && head.length > 1) return "document";
  return "named-person";
}

/** "Breathe, a charity": the noun behind the comma says what it is. */
function typeBehindComma([comma, article, ...rest]: readonly Word[]): Voucher | null {
  if (comma?.lower !== "," || !/^(a|an|the)$/.test(article?.lower ?? "")) return null;
  const noun = headOf(rest).at(-1)?.lower ?? "";
  if (OUTLET_NOUNS.has(noun)) return "news-outlet";
  return ORGANISATION_NOUNS.has(noun) && !PERSON_TITLES.has(noun) ? "named-organisation" : null;
}

/** "the mayor, Ana Ruiz": a person's name after the comma. */
function hasCommaName(head: readonly Word[], phrase: readonly Word[]): boolean {
  const [comma, first, second] = phrase.slice(head.length, head.length + 3);
  return comma?.lower === "," && first?.capital === true && second?.capital === true && !ORGANISATION_NAMES.has(second.lower);
}

function hasPersonName(head: readonly Word[], phrase: readonly Word[]): boolean {
  const noun = head.at(-1)?.lower ?? "";
  const person = PERSON_NOUNS.has(noun) || PERSON_TITLES.has(noun) || OFFICIAL_NOUNS.has(noun);
  return person && hasCommaName(head, phrase);
}
