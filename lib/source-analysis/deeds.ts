import { type Word, wordSet } from "./words";

// Verbs of reporting that also tell a deed: "wrote a novel", "added two goals", "told jokes", "called an ambulance", "asked for asylum".

const CLAUSE = wordSet("that how why whether what if “ \" '' : , . when where");
const TALES = wordSet("jokes stories lies tales time tall truth the");
const LISTENERS = wordSet("him her them us me you it reporters journalists parliament lawmakers police mps voters fans staff everyone");
const GIVEN_TO = wordSet("him her them me us");
const MADE = wordSet("write add sign draft post text email list print");
const PARTICULARS = wordSet(
  "number numbers name names time date address place position registration plate size weight height list figures",
);
const FINITE = wordSet("is are was were be been had has have did does do will would could can may might should won lost broke");
const FOUND = wordSet("guilty liable dead alive unconscious safe innocent hanged shot");
const FETCHED = wordSet("a an in on off at up back out his her their police doctors");

const HELP = wordSet("help police doctor taxi ambulance cab backup silence order assistance");
const ANSWERED = /^(answer|comment|respond|return|mention)(s|ed)?$|^repl(y|ies|ied)$/;
const CHECKED = wordSet("verify confirm corroborate authenticate");
const LEFT_OPEN = wordSet("how whether why what when where which who if");
const TOLD_IN_A_LETTER = /^(that|saying|asking|demanding|urging|complaining|warning|[“":]|'')$/;
const DENIED = /^(not|never|yet|.+n't)$/;

/** True where a cue tells of no answer ("did not respond to a request"), or of no name ("asked not to be named"): nothing was said. */
export function tellsSilence(cue: readonly Word[], lemma: string, after: readonly Word[]): boolean {
  const denied = cue.some(({ lower }) => DENIED.test(lower));
  if (cue.some(({ lower }) => ANSWERED.test(lower)) || CHECKED.has(lemma)) return denied;
  // "did not say how many": what was left out
  if (/^(say|explain|reveal|disclose)$/.test(lemma)) return denied && LEFT_OPEN.has(after[0]?.lower ?? "");
  if (!/^(ask|request|insist|demand)$/.test(lemma)) return false;
  const not = after.findIndex(({ lower }) => lower === "not");
  return after.some(
    ({ lower }, at) => /^(anonymity|anonymous|unnamed)$/.test(lower) || (not >= 0 && at > not && /^(named|identified|quoted)$/.test(lower)),
  );
}

/** "No one was available for comment": what the newsroom tried. */
export const tellsAttempt = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, at) =>
      /^(comment|response|reaction|reply|answer)$/.test(lower) && /^(for|immediate|further|to)$/.test(words[at - 1]?.lower ?? ""),
  );

/** True where the words behind a reporting verb make a deed of it. */
export function tellsDeed(lemma: string, after: readonly Word[]): boolean {
  const [next, second] = after;
  if (!next || CLAUSE.has(next.lower) || /^''$/.test(next.text)) return false;
  // "she said no" answers, "she said no prayers" tells what she did not do
  if (next.lower === "no" && !second?.letters) return false;
  if (/^(nothing|nobody|little|no)$/.test(next.lower) && /^(say|tell|write|add)$/.test(lemma)) return true;
  if (lemma === "tell")
    return (
      !LISTENERS.has(next.lower) && TALES.has(next.lower) && (next.lower !== "the" || /^(truth|story|time|tale)$/.test(second?.lower ?? ""))
    );
  if (
    lemma === "ask" &&
    after.slice(0, 5).some(({ lower }) => lower === "for") &&
    !after.some(({ lower }) => lower === "if" || lower === "whether")
  )
    return true;
  if (lemma === "write" && next.lower === "to") return !after.some(({ lower }) => TOLD_IN_A_LETTER.test(lower));
  if (lemma === "write") return !/^(in|on|at|of)$/.test(next.lower);
  // "referred questions to the inspectors", but "referred to it as"
  if (lemma === "refer") return next.lower !== "to";
  if (/^(promise|show|offer)$/.test(lemma)) return GIVEN_TO.has(next.lower);
  if (/^(thank|congratulate|invite)$/.test(lemma)) return true;
  if (lemma === "note" || lemma === "publish" || lemma === "release")
    return after.slice(0, 4).some(({ lower }) => PARTICULARS.has(lower)) || (lemma !== "note" && isThing(next));
  // "claimed a second village", but "claimed the vote was rigged"
  if (lemma === "claim") return isThing(next) && !after.slice(2).some(({ lower }) => FINITE.has(lower) || /..ed$/.test(lower));
  if (lemma === "raise") return !/^(concerns?|doubts?|questions|objections?|fears|alarm)$/.test(next.lower);
  if (lemma === "advise")
    return after.some(({ lower }) => lower === "on") && !after.some(({ lower }) => lower === "to" || lower === "that");
  if (lemma === "suggest" || lemma === "recommend") return next.lower === "the" && after.length <= 3;
  if (lemma === "find") return after.some(({ lower }) => FOUND.has(lower));
  if (lemma === "call") return next.lower === "for" ? after.some(({ lower }) => HELP.has(lower)) : FETCHED.has(next.lower);
  if (lemma === "ask") return next.lower === "for";
  if (lemma === "speak") return !/^(of|about|against|out)$/.test(next.lower);
  if (lemma === "answer" || lemma === "report") return /^(questions|for|to|the)$/.test(next.lower);
  return MADE.has(lemma) && isThing(next);
}

const isThing = ({ lower, text }: Word) =>
  /^(the|a|an|his|her|its|their|two|three|four|five|six|nine|ten|many|more|some|another|first)$/.test(lower) ||
  /^\d/.test(text) ||
  /[^s]s$/.test(lower);
