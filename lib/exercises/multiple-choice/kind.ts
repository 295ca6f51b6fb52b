import type { ExerciseKind } from "@/lib/exercises/exercise-kind";
import { type MultipleChoiceContent, multipleChoiceContentSchema } from "./content";
import { gradeChoice } from "./grade";
import { type MultipleChoiceKey, multipleChoiceKeySchema } from "./key";
import { choiceOptions } from "./options";
import { type MultipleChoiceResponse, multipleChoiceResponseSchema } from "./response";

/** Multiple choice: a question beside the article, with one right answer or several. */
export const multipleChoice: ExerciseKind<MultipleChoiceContent, MultipleChoiceKey, MultipleChoiceResponse> = {
  name: "multiple-choice",
  title: "Multiple choice",
  purpose: "A question beside the article, with one right answer or several.",
  about: "article",
  freeText: false,
  asksSureness: true,
  contentSchema: multipleChoiceContentSchema,
  keySchema: multipleChoiceKeySchema,
  responseSchema: multipleChoiceResponseSchema,
  blank: {
    content: { question: "Which of these is right?", options: ["First answer", "Second answer"], several: false },
    key: { right: [0] },
  },
  grade: gradeChoice,
  classes: null,
  afterMark: null,
  problems: ({ content, key }) => problemsOf(content, key),
  describeKey: ({ content, key }) => named(content, key.right),
  describeResponse: ({ content, response }) => named(content, response.chosen),
  // questions about the content of an article are the teacher's to ask
  propose: () => [],
  options: choiceOptions,
  spans: null,
  chains: null,
};

function problemsOf({ options, several }: MultipleChoiceContent, { right }: MultipleChoiceKey): string[] {
  return [
    ...(right.some((index) => index >= options.length) ? ["The key names an answer that is not there."] : []),
    ...(!several && right.length > 1 ? ["Only one answer can be chosen, so only one can be right."] : []),
    ...(new Set(options).size < options.length ? ["Two answers are the same."] : []),
  ];
}

const named = ({ options }: MultipleChoiceContent, indexes: readonly number[]) => indexes.map((index) => options[index] ?? "").join("; ");
