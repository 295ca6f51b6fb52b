import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import { type LessonProblem, problemIn, quoted } from "@/lib/domain/lesson-problems";
import { EXERCISE_KINDS } from "./registry";

/** What the exercise kinds have against a lesson: kinds that do not exist, and keys that their kind can't read. */
export const kindProblems = (lesson: ParsedLesson): LessonProblem[] =>
  lesson.exercises.flatMap(({ kind: name, claims }, index) => {
    const kind = EXERCISE_KINDS.get(name);
    if (!kind) {
      const known = [...EXERCISE_KINDS.keys()].join(", ");
      return [problemIn("lesson.json", undefined, `exercises[${index}].kind is ${quoted(name)}. The kinds are: ${known}.`)];
    }
    return claims.flatMap((claim) => {
      const parsed = kind.keySchema.safeParse(lesson.key.get(claim)?.key);
      return (parsed.error?.issues ?? []).map((issue) => problemIn("key.json", claim, `${issue.path.join(".")}: ${issue.message}.`));
    });
  });
