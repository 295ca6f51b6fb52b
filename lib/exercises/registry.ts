import { buildTheChain } from "./build-the-chain/kind";
import { type AnyExerciseKind, parsing } from "./exercise-kind";
import { hedgeMeter } from "./hedge-meter/kind";
import { highlightTheParts } from "./highlight-the-parts/kind";
import { multipleChoice } from "./multiple-choice/kind";
import { rewrite } from "./rewrite/kind";
import { shortAnswer } from "./short-answer/kind";
import { sortTheClaims } from "./sort-the-claims/kind";
import { spotTheDrift } from "./spot-the-drift/kind";
import { verificationPlan } from "./verification-plan/kind";
import { whoIsThisSource } from "./who-is-this-source/kind";

/** Every exercise kind by its name. A new kind is one line here. */
export const EXERCISE_KINDS: ReadonlyMap<string, AnyExerciseKind> = new Map(
  [
    parsing(sortTheClaims),
    parsing(highlightTheParts),
    parsing(whoIsThisSource),
    parsing(buildTheChain),
    parsing(spotTheDrift),
    parsing(hedgeMeter),
    parsing(rewrite),
    parsing(verificationPlan),
    parsing(multipleChoice),
    parsing(shortAnswer),
  ].map((kind) => [kind.name, kind]),
);

/** The kind of this name. Throws where there is none: names in the database are those of the registry. */
export function exerciseKind(name: string): AnyExerciseKind {
  const kind = EXERCISE_KINDS.get(name);
  if (!kind) throw new Error(`no exercise kind is named ${JSON.stringify(name)}`);
  return kind;
}

/** The kinds whose answers hold sentences of the student's own. */
export const FREE_TEXT_KINDS: readonly string[] = [...EXERCISE_KINDS.values()].filter(({ freeText }) => freeText).map(({ name }) => name);

/** The kinds whose answers may wait for a teacher’s mark. */
export const MARKED_KINDS: readonly string[] = [...EXERCISE_KINDS.values()].filter(({ afterMark }) => afterMark).map(({ name }) => name);

/** The kinds whose answers are labels. */
export const LABEL_KINDS: readonly string[] = [...EXERCISE_KINDS.values()].filter(({ classes }) => classes).map(({ name }) => name);

/** True where every one of these kinds asks for a label, so that what is done is labelling. */
export const asksForLabels = (kinds: readonly string[]): boolean => kinds.every((name) => exerciseKind(name).classes);
