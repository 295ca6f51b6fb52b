import { DEFAULT_LEVEL_CREDIT } from "@/lib/domain/rubric";
import type { ExerciseKind } from "@/lib/exercises/exercise-kind";
import { gradeShortAnswer } from "./grade";
import { type ShortAnswerContent, type ShortAnswerKey, shortAnswerContentSchema, shortAnswerKeySchema } from "./key";
import { type ShortAnswerResponse, shortAnswerResponseSchema } from "./response";

/** Short answer: a question beside the article, answered in a few words. */
export const shortAnswer: ExerciseKind<ShortAnswerContent, ShortAnswerKey, ShortAnswerResponse> = {
  name: "short-answer",
  title: "Short answer",
  purpose: "A question beside the article, answered in a few words. Answers you did not foresee wait for you.",
  about: "article",
  freeText: true,
  asksSureness: true,
  contentSchema: shortAnswerContentSchema,
  keySchema: shortAnswerKeySchema,
  responseSchema: shortAnswerResponseSchema,
  blank: { content: { question: "Who is the origin of this news?" }, key: { accepted: [], othersWait: true } },
  grade: gradeShortAnswer,
  classes: null,
  afterMark: (_key, _machine, level) => DEFAULT_LEVEL_CREDIT[level],
  problems: ({ key }) =>
    key.accepted.length === 0 && !key.othersWait ? ["No answer earns anything: accept one, or look at them yourself."] : [],
  describeKey: ({ key }) => key.accepted.map(({ text }) => `“${text}”`).join(" or ") || "Your teacher looks at it",
  describeResponse: ({ response }) => `“${response.text}”`,
  // questions about the content of an article are the teacher's to ask
  propose: () => [],
  options: null,
  spans: null,
  chains: null,
};
