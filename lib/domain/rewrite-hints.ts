// What a rewritten sentence lacks, as far as a machine sees it: hints, never marks. No zod here: the student's page imports this file.

export const REWRITE_TASKS = ["calm-the-verb", "name-the-source", "name-the-group"] as const;
/** Replace a loaded or factive verb; add the attribution that is missing; say who the "critics" are. */
export type RewriteTask = (typeof REWRITE_TASKS)[number];

export const TASK_WORDS: Readonly<Record<RewriteTask, string>> = {
  "calm-the-verb": "Rewrite the sentence with a verb that takes no side.",
  "name-the-source": "Rewrite the sentence so that it says who vouches for it.",
  "name-the-group": "Rewrite the sentence so that it says who exactly thinks so.",
};

/** Verbs that colour what they report, or say that it is true. */
const LOADED =
  /\b(admit|admits|admitted|concede[sd]?|confess(?:es|ed)?|reveal(?:s|ed)?|expose[sd]?|slam(?:s|med)?|blast(?:s|ed)?|rip(?:s|ped)?|lash(?:es|ed)? out|claim(?:s|ed)?|insist(?:s|ed)?|boast(?:s|ed)?|rant(?:s|ed)?|gush(?:es|ed)?|scoff(?:s|ed)?|note[sd]?|point(?:s|ed)? out|prove[sd]?|acknowledge[sd]?|refute[sd]?|debunk(?:s|ed)?|warn(?:s|ed)?)\b/i;
const SAID =
  /\b(sa(?:y|ys|id)|t(?:ell|ells|old)|according to|report(?:s|ed)?|wr(?:ite|ites|ote)|announce[sd]?|state[sd]?|add(?:s|ed)?|told|ask(?:s|ed)?|in an interview)\b/i;
const VAGUE = /\b(critics|experts|observers|some|many|people|supporters|opponents|analysts|insiders|sources|others|officials)\b/i;
const NAME = /(?<=\S\s)\p{Lu}\p{L}+|^(?:\p{Lu}\p{L}+\s){2}/u;

/** One check: what was looked for, and whether the text has it. */
export type RewriteHint = { readonly ok: boolean; readonly words: string };

/** Looks at a rewritten sentence: whether its verb takes sides, whether somebody says it, whether a group is still nameless. */
export function rewriteHints(task: RewriteTask, text: string): RewriteHint[] {
  if (text.trim() === "") return [];
  const loaded = LOADED.exec(text)?.[0];
  const verb = { ok: !loaded, words: loaded ? `“${loaded}” still takes a side.` : "No verb in it takes a side." };
  const source = { ok: SAID.test(text), words: SAID.test(text) ? "It says that somebody says it." : "Nobody says it yet: who does?" };
  const vague = VAGUE.exec(text)?.[0];
  const named = NAME.test(text) && !vague;
  const group = {
    ok: named,
    words: vague ? `“${vague}” is still nobody in particular.` : named ? "It names somebody." : "It names nobody yet.",
  };
  switch (task) {
    case "calm-the-verb":
      return [verb];
    case "name-the-source":
      return [source, verb];
    case "name-the-group":
      return [group, source];
  }
}
