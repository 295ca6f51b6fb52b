import { oneOf, textAt } from "@/lib/domain/json-parts";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { WaitingItem } from "@/lib/domain/marking";
import type { Range } from "@/lib/domain/range";
import { REWRITE_TASKS, TASK_WORDS } from "@/lib/domain/rewrite-hints";
import { LEVEL_NAMES, RUBRIC_LEVELS } from "@/lib/domain/rubric";
import { exerciseKind } from "@/lib/exercises/registry";
import { alikeAnswers } from "./alike-answers";

type WaitingRow = {
  readonly itemId: string;
  readonly number: number;
  readonly kind: string;
  readonly claim: number | null;
  readonly ranges: readonly Range[];
  readonly content: unknown;
  readonly key: unknown;
  readonly marked: number;
  readonly answers: readonly { readonly attemptId: string; readonly response: unknown; readonly mark: string | null }[];
};

/** The items that a teacher marks, with what is needed to mark them and the answers that are alike together. */
export const waitingItems = (rows: readonly WaitingRow[], lesson: LessonText): WaitingItem[] =>
  rows.map(({ kind: name, claim, content, key, answers, ...row }) => {
    const kind = exerciseKind(name);
    const setting = { lesson, claim };
    const rubric = typeof key === "object" && key !== null && "rubric" in key ? key.rubric : null;
    return {
      ...{ itemId: row.itemId, number: row.number, ranges: row.ranges, marked: row.marked },
      question: questionOf(content) || kind.title,
      rubric: rubric ? levelWords(rubric) : null,
      model: textAt(key, "model"),
      groups: alikeAnswers(
        answers.map(({ attemptId, response, mark }) => ({
          attemptId,
          level: RUBRIC_LEVELS.find((level) => LEVEL_NAMES[level] === mark) ?? null,
          words: textAt(response, "text"),
          rest: kind.describeResponse({ content, response }, setting),
        })),
      ),
    };
  });

/** What was asked, as far as the content says it. */
function questionOf(content: unknown): string {
  const task = oneOf(REWRITE_TASKS, textAt(content, "task"));
  return task ? TASK_WORDS[task] : textAt(content, "question");
}

const levelWords = (rubric: unknown): NonNullable<WaitingItem["rubric"]> => {
  const words = (level: (typeof RUBRIC_LEVELS)[number]) => textAt(rubric, level) || LEVEL_NAMES[level];
  return { proficient: words("proficient"), emergent: words("emergent"), basic: words("basic") };
};
