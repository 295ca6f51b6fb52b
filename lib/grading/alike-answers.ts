/** Answers are alike that share at least this much of their words. */
const ALIKE_FROM = 0.6;

/**
 * Answers in groups of those that are alike, by the share of words they have in common (Jaccard index of their word sets), the largest
 * group first; of two alike in size, the one with the earlier answer. Each answer joins the group of the first one it is like.
 */
export function alikeAnswers<Answer extends { readonly words: string }>(answers: readonly Answer[]): Answer[][] {
  const groups: { words: ReadonlySet<string>; answers: Answer[] }[] = [];
  for (const answer of answers) {
    const words = wordsOf(answer.words);
    const group = groups.find((one) => jaccard(one.words, words) >= ALIKE_FROM);
    if (group) group.answers.push(answer);
    else groups.push({ words, answers: [answer] });
  }
  return groups.map((group) => group.answers).sort((a, b) => b.length - a.length);
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}
