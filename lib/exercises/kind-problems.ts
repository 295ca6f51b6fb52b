import type { ParsedLesson } from "@/lib/domain/lesson-folder";
import { type LessonProblem, problemIn, quoted } from "@/lib/domain/lesson-problems";
import { countsSureness } from "@/lib/domain/sureness";
import { type AnyExerciseKind, type ItemSetting, mayCountSureness } from "./exercise-kind";
import { EXERCISE_KINDS } from "./registry";

/** What the exercise kinds have against a lesson: kinds that do not exist, and contents and keys that their kind can't read or that do not fit. */
export function kindProblems(lesson: ParsedLesson): LessonProblem[] {
  const claimAt = new Map(lesson.claims.map(({ id }, index) => [id, index]));
  const text = { text: lesson.text, blocks: lesson.blocks, claims: lesson.claims.map(({ ranges }) => ranges) };
  return lesson.exercises.flatMap(({ kind: name, settings, items }, index) => {
    const kind = EXERCISE_KINDS.get(name);
    if (!kind) {
      const known = [...EXERCISE_KINDS.keys()].join(", ");
      return [problemIn("lesson.json", undefined, `exercises[${index}].kind is ${quoted(name)}. The kinds are: ${known}.`)];
    }
    if (countsSureness(settings) && !mayCountSureness(kind)) {
      const reason = `exercises[${index}].settings: how sure somebody is can’t count in ${quoted(name)}, which a teacher marks.`;
      return [problemIn("lesson.json", undefined, reason)];
    }
    return items.flatMap(({ claim, content, entry }) => {
      const name = entry.replace(/^item /, "");
      const item = { content, key: lesson.key.get(entry)?.key };
      return itemProblems(kind, item, { lesson: text, claim: claim === null ? null : (claimAt.get(claim) ?? null) }).map((problem) =>
        problemIn(problem.file, name, inFile(problem)),
      );
    });
  });
}

/** `path`: where in content or key; empty where it is about the whole. */
type ItemProblem = { readonly file: "lesson.json" | "key.json"; readonly path: string; readonly reason: string };

const isSentence = (words: string): boolean => /[.?]$/.test(words);

/** With its place, for those who write files. */
function inFile({ path, reason }: ItemProblem): string {
  const words = path ? `${path}: ${reason}` : reason;
  return isSentence(words) ? words : `${words}.`;
}

/** For those who fill in fields: what a kind says in a sentence stands for itself, what a schema says of its own needs its place. */
export const inEditor = (problem: ItemProblem): string => (isSentence(problem.reason) ? problem.reason : inFile(problem));

/** What is wrong with an item of a kind: its content, its key, or the two beside the text; empty where nothing is. */
export function itemProblems(
  kind: AnyExerciseKind,
  { content, key }: { content: unknown; key: unknown },
  setting: ItemSetting,
): ItemProblem[] {
  const faults = (file: ItemProblem["file"], issues: readonly { path: PropertyKey[]; message: string }[] = []) =>
    issues.map(({ path, message }) => ({ file, path: path.join("."), reason: message }));
  const found = [
    ...faults("lesson.json", kind.contentSchema.safeParse(content).error?.issues),
    ...faults("key.json", kind.keySchema.safeParse(key).error?.issues),
  ];
  if (found.length > 0) return found;
  if (kind.about === "claim" && setting.claim === null)
    return [{ file: "lesson.json", path: "", reason: "This kind asks about a claim; name one." }];
  return kind.problems({ content, key }, setting).map((reason) => ({ file: "key.json", path: "", reason }));
}
