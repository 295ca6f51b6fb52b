import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ClaimResult, WordedAnswer } from "@/lib/domain/results";

/** A line of what the class answered. `label`: null where it is none; `key`: what the key says of it. Without anybody’s name. */
export type AnswerRow = {
  readonly name: string;
  readonly label: ClaimClass | null;
  readonly count: number;
  readonly key: "key" | "accepted" | null;
};

/** Answers in words that fewer gave are not told apart: on the wall they would point at who wrote them. */
const FEWEST_ALIKE = 2;
const MOST_IN_WORDS = 5;

type Asked = {
  claim: ClaimResult;
  classes: readonly ClaimClass[];
  /** the labels that earn something beside the key’s own */
  accepted: readonly ClaimClass[];
  /** what was answered in words, the commonest first; empty where the answers are labels */
  answers: readonly WordedAnswer[];
};

/** What the class answered to an item, line by line: all answers together are those of the item. Blanks stand last. */
export function answerRows({ claim, classes, accepted, answers }: Asked): AnswerRow[] {
  const rows = claim.keyClass === null ? rowsInWords(answers) : rowsOfLabels(claim, classes, accepted);
  return [...rows, { name: "Left blank", label: null, count: claim.blank, key: null }];
}

const rowsOfLabels = ({ keyClass, chosen }: ClaimResult, classes: readonly ClaimClass[], accepted: readonly ClaimClass[]): AnswerRow[] =>
  classes.map((label) => ({
    name: CLASS_WORDS[label].name,
    label,
    count: chosen[label],
    key: label === keyClass ? "key" : accepted.includes(label) ? "accepted" : null,
  }));

function rowsInWords(answers: readonly WordedAnswer[]): AnswerRow[] {
  const shown = answers.filter((answer) => answer.answers >= FEWEST_ALIKE).slice(0, MOST_IN_WORDS);
  const rest = answers.filter((answer) => !shown.includes(answer)).reduce((sum, answer) => sum + answer.answers, 0);
  return [
    ...shown.map(
      ({ words, answers: count, full }): AnswerRow => ({ name: words, label: null, count, key: full === count ? "accepted" : null }),
    ),
    ...(rest > 0 ? [{ name: "Other answers", label: null, count: rest, key: null }] : []),
  ];
}
