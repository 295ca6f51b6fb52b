// How students are named on screens that others see: no more of the name than tells them apart in their class.

/** A student in a roster: `number` is the place in it, which tells equal names apart. */
export type Named = { readonly name: string; readonly number: number };

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const characters = (text: string): string[] => [...graphemes.segment(text)].map((part) => part.segment);
const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** First and last name; "Lovelace, Ada" is read as lists of schools mean it. A single word has no last name. */
function partsOf(name: string): { first: string; last: string } {
  const [before = "", after = "", ...more] = name.split(",").map((part) => part.trim());
  if (before && after && more.length === 0) return { first: after.split(" ")[0] ?? after, last: before.split(" ")[0] ?? before };
  const all = name.split(" ");
  return { first: all[0] ?? name, last: all.length > 1 ? (all.at(-1) ?? "") : "" };
}

/** First names and last name as other programs want them apart, nothing lost; a single word is a first name. */
export function splitName(name: string): { first: string; last: string } {
  const [before = "", after = "", ...more] = name.split(",").map((part) => part.trim());
  if (before && after && more.length === 0) return { first: after, last: before };
  const words = name.split(" ");
  return words.length < 2 ? { first: name, last: "" } : { first: words.slice(0, -1).join(" "), last: words.at(-1) ?? "" };
}

/** The shortest beginning of `last` that no other last name shares, at least one letter; the whole where there is none. */
function initialOf(last: string, others: readonly string[]): string {
  const letters = characters(last);
  const rivals = others.map(folded).filter((other) => other !== folded(last));
  for (let length = 1; length < letters.length; length++) {
    const start = letters.slice(0, length).join("");
    if (!rivals.some((rival) => rival.startsWith(folded(start)))) return `${start}.`;
  }
  return last;
}

/**
 * First name and initial of each student of a class, in the order given: "Ana K.". Where two would read alike, more letters of
 * the last name; where the names are equal, the number in the roster: "Ana K. (12)". No two of the results are equal.
 */
export function shownNames(roster: readonly Named[]): string[] {
  const parts = roster.map(({ name }) => partsOf(name));
  const lastNames = new Map<string, string[]>();
  for (const { first, last } of parts) lastNames.set(folded(first), [...(lastNames.get(folded(first)) ?? []), last]);
  const short = parts.map(({ first, last }) => (last ? `${first} ${initialOf(last, lastNames.get(folded(first)) ?? [])}` : first));
  return toldApart(short, roster);
}

/** The whole name of each student, in the order given, with the number in the roster where names are equal. */
export const fullNames = (roster: readonly Named[]): string[] =>
  toldApart(
    roster.map(({ name }) => name),
    roster,
  );

function toldApart(names: readonly string[], roster: readonly Named[]): string[] {
  const numbered = (name: string, index: number) => `${name} (${roster[index]?.number ?? index + 1})`;
  const alike = repeated(names);
  const some = names.map((name, index) => (alike.has(folded(name)) ? numbered(name, index) : name));
  return repeated(some).size > 0 ? names.map(numbered) : some;
}

function repeated(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.map(folded).filter((name) => seen.size === seen.add(name).size));
}

const alphabetical = new Intl.Collator("en", { sensitivity: "variant", numeric: true });

/** Order of people's names on every screen: Åsa, ben, Zoe. Equal names stand in the order of the roster. */
export const byName = (a: Named, b: Named): number => alphabetical.compare(a.name, b.name) || a.number - b.number;

/** As byName, by last names first; who has but one name stands by that. */
export function byLastName(a: Named, b: Named): number {
  const [one, other] = [splitName(a.name), splitName(b.name)];
  return alphabetical.compare(one.last || one.first, other.last || other.first) || byName(a, b);
}
