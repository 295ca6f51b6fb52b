import { phraseStart, speakerIn, stretchOf, subjectEnd } from "./noun-phrases";
import type { Report } from "./report";
import { indexOfWord, stretch, type Word, wordSet } from "./words";

// Reports without a verb of reporting: "is adamant that", "made it clear that", "by the union's count", "the consensus among doctors is".

const CONVICTIONS = wordSet(
  "adamant convinced certain confident sure sceptical skeptical doubtful hopeful optimistic pessimistic unanimous",
);
const BE = wordSet("is are was were remain remains remained");
const CLAUSE_OPENS = wordSet("that the a an it he she they there this these those his her its their no");
const COUNTS = wordSet("count reckoning estimate estimates tally calculation calculations figures admission telling lights");
const OPINIONS = wordSet("consensus view feeling mood word belief suspicion verdict advice message complaint fear hope hunch line");
const VERSIONS = wordSet(
  "version account explanation story diagnosis theory answer reply verdict message advice view argument defence defense recipe prescription " +
    "conclusion response complaint reasoning assessment",
);
const OWNERS = wordSet("his her their its 's");
const COURTS = wordSet("court inquest tribunal jury inquiry hearing committee commission panel");

/** What the words at `at` report without a verb of reporting, or nothing. */
export function stanceAt(words: readonly Word[], at: number): Report | null {
  return (
    conviction(words, at) ?? madeClear(words, at) ?? counted(words, at) ?? believed(words, at) ?? opinion(words, at) ?? court(words, at)
  );
}

const lowerAt = (words: readonly Word[], at: number) => words[at]?.lower ?? "";

type Parts = { readonly source: Report["source"]; readonly from: number; readonly to: number; readonly sureness: number };

/** The report of the cue from `from` to `to`, whose content is what follows. */
function reportOf(words: readonly Word[], { source, from, to, sureness }: Parts): Report | null {
  const first = words[from];
  const last = words[to];
  if (!first || !last || source.length === 0) return null;
  return { source, cue: stretch(first, last), content: stretchOf(words, to + 1, words.length), sureness, group: false };
}

/** Whose voice speaks before `at`: the subject, where it is one. */
function voiceBefore(words: readonly Word[], at: number): Report["source"] {
  const end = subjectEnd(words, at);
  const from = phraseStart(words, end);
  return end > from && speakerIn(words, from, end) === "voice" ? stretchOf(words, from, end) : [];
}

/** "Doctors are convinced the outbreak began in a canteen", "she is in no doubt that". */
function conviction(words: readonly Word[], at: number): Report | null {
  const doubtless = lowerAt(words, at) === "doubt" && lowerAt(words, at - 1) === "no" && lowerAt(words, at - 2) === "in";
  if (!doubtless && !CONVICTIONS.has(lowerAt(words, at))) return null;
  const be = [at - 1, at - 2, at - 3].find((index) => BE.has(lowerAt(words, index)));
  if (be === undefined || !CLAUSE_OPENS.has(lowerAt(words, at + 1))) return null;
  return reportOf(words, { source: voiceBefore(words, be), from: be, to: at, sureness: 0.7 });
}

/** "The manager made it clear that", "he let it be known that". */
function madeClear(words: readonly Word[], at: number): Report | null {
  if (!/^(clear|plain|known)$/.test(lowerAt(words, at)) || lowerAt(words, at + 1) !== "that") return null;
  for (let verb = at - 1; verb >= at - 3 && verb > 0; verb--) {
    if (/^(made|makes|make|let|lets)$/.test(lowerAt(words, verb)))
      return reportOf(words, { source: voiceBefore(words, verb), from: verb, to: at, sureness: 0.8 });
  }
  return null;
}

/** "By the union's count", "on the company's own estimate". */
function counted(words: readonly Word[], at: number): Report | null {
  if (!COUNTS.has(lowerAt(words, at))) return null;
  const owner = lowerAt(words, at - 1) === "own" ? at - 2 : at - 1;
  if (lowerAt(words, owner) !== "'s") return null;
  for (let from = owner - 1; from >= 0 && from > at - 9; from--) {
    if (/^(by|on)$/.test(lowerAt(words, from)))
      return reportOf(words, { source: stretchOf(words, from + 1, owner), from: at, to: at, sureness: 0.75 });
  }
  return null;
}

/** "If his sister is to be believed". */
function believed(words: readonly Word[], at: number): Report | null {
  if (lowerAt(words, at) !== "believed" || lowerAt(words, at - 1) !== "be" || lowerAt(words, at - 2) !== "to") return null;
  for (let from = at - 4; from >= 0 && from > at - 14; from--) {
    if (lowerAt(words, from) === "if")
      return reportOf(words, { source: stretchOf(words, from + 1, at - 3), from: at - 3, to: at, sureness: 0.8 });
  }
  return null;
}

/** "The consensus among economists is that", "the captain's version is different: …". */
function opinion(words: readonly Word[], at: number): Report | null {
  const noun = lowerAt(words, at);
  if (OPINIONS.has(noun) && /^(among|from|in|of|at)$/.test(lowerAt(words, at + 1))) {
    let is = at + 3;
    while (is < at + 10 && !BE.has(lowerAt(words, is))) is++;
    if (is < at + 10 && lowerAt(words, is + 1) === "that")
      return reportOf(words, { source: stretchOf(words, at + 2, is), from: at, to: at, sureness: 0.75 });
  }
  if (!VERSIONS.has(noun)) return null;
  const colon = indexOfWord(words, ":", at + 1, at + 8);
  if (colon < 0) return null;
  const owned = OWNERS.has(lowerAt(words, at - 1));
  const having = [at - 1, at - 2, at - 3].find((index) => /^(have|has|had|offer|offers|offered)$/.test(lowerAt(words, index)));
  const source =
    having !== undefined
      ? voiceBefore(words, having)
      : owned
        ? stretchOf(words, phraseStart(words, at), lowerAt(words, at - 1) === "'s" ? at - 1 : at)
        : [];
  return reportOf(words, { source, from: at, to: at, sureness: 0.7 });
}

/** "The tribunal was told that". */
function court(words: readonly Word[], at: number): Report | null {
  if (!/^(told|informed)$/.test(lowerAt(words, at)) || !BE.has(lowerAt(words, at - 1)) || !COURTS.has(lowerAt(words, at - 2))) return null;
  if (!/^(that|how|of)$/.test(lowerAt(words, at + 1))) return null;
  return reportOf(words, { source: stretchOf(words, phraseStart(words, at - 1), at - 1), from: at - 1, to: at, sureness: 0.85 });
}
