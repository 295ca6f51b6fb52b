// Whether words can stand for a source. The analysis proposes some that can't ("who", "And then"), and nobody should have to weed them out.

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** With these a clause begins that is told of somebody. */
const RELATIVES = listed("who whom whose which that what where when why how");
/** Small words that tell nobody's name: with them no source begins, whatever follows. */
const NEVER_FIRST = listed(
  "who whom whose which what where when why how and but or nor so then yet because although though while whereas if unless than as " +
    "in on at by with of for from to into about after before since until during against without unlike despite further also there here",
);
/** Helping verbs, which as names (May, Will) have a capital. */
const HELPING = listed("is are was were be been being has have had having do does did can could may might must shall should will would");
/** Words after which something is missing. */
const NEVER_LAST = listed("a an the and or but of in on at by with for from to that which who not also");
const PERSONS = listed("i you he she it we they");
/** Words that stand for somebody named elsewhere. */
const PRONOUNS = listed("i me my mine you your he him his she her hers it its we us our they them their that this these those one");

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;

/** Lower case, but for words all in capitals: the WHO is somebody. */
const plain = (word: string): string => (word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase());

/** Whether words are a source as one would ring it in a text: a whole phrase that begins and ends like one. "He" and "they" are. */
export function isSourcePhrase(words: string): boolean {
  const found = words.match(WORD) ?? [];
  const [first, last] = [plain(found[0] ?? ""), plain(found.at(-1) ?? "")];
  if (found.length < 2) return first !== "" && !NEVER_FIRST.has(first) && (!PRONOUNS.has(first) || PERSONS.has(first));
  return !NEVER_FIRST.has(first) && !NEVER_LAST.has(last) && !isSentence(found);
}

/** It has a verb of its own, or breaks off before it has one; what is told of the source ("the man who was there") may have both. */
function isSentence(words: readonly string[]): boolean {
  const clause = words.findIndex((word) => RELATIVES.has(word));
  const own = clause > 0 ? words.slice(0, clause) : words;
  const last = own.at(-1) ?? "";
  return own.some((word) => HELPING.has(word) || /n[’']t$/.test(word)) || (own === words && PERSONS.has(last));
}

/** Whether words tell who a source is, so that one can ask what kind of source that is. No pronoun does. */
export const isSourceName = (words: string): boolean => isSourcePhrase(words) && !PRONOUNS.has(plain(words.trim()));
