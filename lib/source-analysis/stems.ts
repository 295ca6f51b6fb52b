import type { Word } from "./words";
import { wordSet } from "./words";

/** Capitals that newspapers use for the country: sharing either is sharing the same actor. */
const CAPITALS: ReadonlyMap<string, string> = new Map(
  `moscow russia, kremlin russia, pyongyang korea, seoul korea, kyiv ukraine, kiev ukraine, beijing china, washington america, tehran iran
  berlin german, paris france, london britain, madrid spain, rome italy, warsaw poland, ankara turkey, cairo egypt, baghdad iraq
  damascus syria, delhi india, islamabad pakistan, tokyo japan, canberra australia, ottawa canada, brussels europe, riyadh saudi
  athens greece, vienna austria, budapest hungary, lisbon portugal, dublin ireland, oslo norway, stockholm sweden, helsinki finland
  russian russia, ukrainian ukraine, chinese china, iranian iran, american america, british britain, french france, spanish spain
  italian italy, polish poland, turkish turkey, egyptian egypt, iraqi iraq, syrian syria, indian india, japanese japan, korean korea
  israeli israel, canadian canada, australian australia, european europe, greek greece, irish ireland, norwegian norway, swedish sweden`
    .split(/[,\n]/)
    .map((pair) => pair.trim().split(" "))
    .map(([from = "", to = ""]) => [from, to]),
);
const STOPS =
  wordSet(`the and for with from that this have has had was were are not but his her its their they them she who which will would could may
  might been being into over under after before about also than then there these those such more most some other between among through during`);
const EVENT_NOUNS = wordSet(`decision move plan deal support presence involvement attack strike killing death ties links approval order ban
  sale purchase theft fraud loss rise fall increase decrease shift change departure claim refusal withdrawal release arrest leak breach
  failure collapse cooperation permission authorisation authorization closure merger takeover resignation offer payment cut cuts visit
  delivery transfer test launch return escape rescue discovery finding scheme campaign operation raid invasion vote`);

/** The stem of a word as a list of one, or none for short and empty words; "Russia-Ukraine" gives two. */
export function stemOf({ lower, letters }: Word): string[] {
  if (!letters || lower.length < 4 || STOPS.has(lower)) return [];
  if (lower.includes("-"))
    return lower
      .split("-")
      .filter((part) => part.length > 3)
      .map(bare);
  return [bare(lower)];
}

function bare(lower: string): string {
  const country = CAPITALS.get(lower);
  if (country) return country;
  return lower.replace(/(i[sz]ations?|i[sz]ing|i[sz]e[sd]?|ations?|ments?|ings?|ies|es|ed|s|e)$/, (ending, _part, at: number) =>
    at < 4 ? ending : "",
  );
}

/** True for a noun that tells of something done: "decision", "authorisation", "strengthening". */
export const eventNoun = (lower: string): boolean =>
  EVENT_NOUNS.has(lower) || (lower.length > 7 && /(ation|ition|ment|ening|uction|ision|usion)$/.test(lower));
