// Words that end with a full stop of their own. After a title the sentence always goes on; after the others it ends
// only before a word that opens sentences.
const TITLES = new Set(
  "mr mrs ms dr messrs sen sens rep reps gov govs gen col lt cmdr adm sgt maj capt cpl pvt rev fr hon prof pres supt det insp amb atty asst st ft mt vs v no nos art pp vol fig al ca approx".split(
    " ",
  ),
);
const ABBREVIATIONS = new Set(
  "jr sr inc co corp ltd llc bros etc jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wisc wyo dept univ assn ave blvd rd mph est e.g i.e a.m p.m am pm d.c u.s u.k u.n e.u ph.d b.a m.a".split(
    " ",
  ),
);
const OPENERS = new Set(
  "the a an this that these those he she it they we i you his her its their our my your in on at by for from with as if when while but and or so yet after before since although though because however meanwhile still then there here what who why how where now no not one two three some many most all both each several other another mr mrs ms sen rep gov president former according asked under during despite last earlier later nor once perhaps only even more much just also well over".split(
    " ",
  ),
);
// Up to four capitalised words and a verb of saying: what follows a quoted question within its sentence.
const REPORTING =
  /^\s*(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|told|added|tweeted|shouted|yelled|replied|wondered|exclaimed|declared)\b/u;

const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*$/u;
const FIRST_WORD = /^[\s\u00a0]*[["'“‘(«—–*]*\s*([\p{L}\p{N}$£€#@][\p{L}\p{N}'’.-]*)/u;

/** True where the stop at `stop`, whose closing marks end at `end` (UTF-16 code units), ends a sentence of the line. */
export function endsSentence(line: string, stop: number, end: number): boolean {
  const after = line.slice(end, end + 60);
  if (!/^[\s"“‘—(]/u.test(after)) return false;
  const next = FIRST_WORD.exec(after)?.[1];
  if (next === undefined) return !/^\s*[.…]/u.test(after);
  const full = line.charAt(stop) === "." && line.charAt(stop + 1) !== ".";
  const closed = /["'”’]/u.test(line.charAt(end - 1));
  if (/^\p{Ll}/u.test(next)) return false;
  // “Is it?” Mr. Lee asked
  if (!full && closed && REPORTING.test(after)) return false;
  return !full || !staysOpen({ line, stop, next, closed: end > stop + 1, dashed: /^\s*[—–-]/u.test(after) });
}

type Stop = { readonly line: string; readonly stop: number; readonly next: string; readonly closed: boolean; readonly dashed: boolean };

/** True where the full stop belongs to a title, an initial or an abbreviation, and what follows does not open a sentence. */
function staysOpen({ line, stop, next, closed, dashed }: Stop): boolean {
  const before = WORD_BEFORE.exec(line.slice(Math.max(0, stop - 24), stop))?.[0];
  if (before === undefined) return false;
  const word = before.toLowerCase();
  if (closed) return TITLES.has(word) && !/\d/u.test(next);
  if (word === "no" || word === "art" || word === "fig") return /^\d/u.test(next);
  if (TITLES.has(word)) return true;
  const opener = OPENERS.has(next.toLowerCase()) && next.length > 1;
  if (/^\p{Lu}$/u.test(before)) return before !== "I" && !(opener && next.length > 1 && /^(?:the|he|she|but|it|in)$/iu.test(next));
  // "U.S. President Ruiz": a title goes on after the initials of a country.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return !opener || /^(?:president|sen|rep|gov)$/iu.test(next.replace(/\.$/, ""));
  if (ABBREVIATIONS.has(word)) return dashed || !opener;
  return false;
}
