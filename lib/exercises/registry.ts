import { type AnyExerciseKind, parsing } from "./exercise-kind";
import { sortTheClaims } from "./sort-the-claims/kind";

/** Every exercise kind by its name. A new kind is one line here. */
export const EXERCISE_KINDS: ReadonlyMap<string, AnyExerciseKind> = new Map([parsing(sortTheClaims)].map((kind) => [kind.name, kind]));

/** The kind of this name. Throws where there is none: names in the database are those of the registry. */
export function exerciseKind(name: string): AnyExerciseKind {
  const kind = EXERCISE_KINDS.get(name);
  if (!kind) throw new Error(`no exercise kind is named ${JSON.stringify(name)}`);
  return kind;
}
