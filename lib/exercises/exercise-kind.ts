import type { z } from "zod";
import type { Analysis } from "@/lib/domain/analysis";
import type { Credit } from "@/lib/domain/credit";
import type { ClaimClass } from "@/lib/domain/label";

/** What an assignment decides about marking, whatever the exercise. */
export type MarkingOptions = { readonly judgement: boolean };

/** A class that is not the key's own and earns this share of the credit. */
export type AcceptedClass = { readonly class: ClaimClass; readonly credit: number };

/**
 * The one interface of every exercise kind. Marking is a pure function of key, response and options.
 * `classOfKey` and `classOfResponse` name the row and the column of the confusion matrix, where the kind has one; a key's class
 * is the one on offer: with judgement off, a judgement falls under reported fact. `acceptedClasses`: what else earns credit.
 * `accepting`: the key with one more class that earns credit, in the place of what it gave that class before; null where it holds no more.
 * `propose`: the key that the analysis suggests for each segment of a text, by the segment's index; null where there is none.
 */
export type ExerciseKind<Key, Response> = {
  readonly name: string;
  readonly keySchema: z.ZodType<Key>;
  readonly responseSchema: z.ZodType<Response>;
  readonly grade: (key: Key, response: Response, options: MarkingOptions) => Credit;
  readonly classOfKey: (key: Key, options: MarkingOptions) => ClaimClass | null;
  readonly classOfResponse: (response: Response) => ClaimClass | null;
  readonly acceptedClasses: (key: Key, options: MarkingOptions) => readonly AcceptedClass[];
  readonly accepting: (key: Key, accepted: AcceptedClass) => Key | null;
  readonly propose: (analysis: Analysis) => readonly (Key | null)[];
};

/** A kind as those use it who never ask which kind it is: keys and responses come as JSON and are parsed. Throws where one does not fit. */
export type AnyExerciseKind = ExerciseKind<unknown, unknown>;

/** The kind with its parsing built in. */
export const parsing = <Key, Response>(kind: ExerciseKind<Key, Response>): AnyExerciseKind => ({
  name: kind.name,
  keySchema: kind.keySchema,
  responseSchema: kind.responseSchema,
  grade: (key, response, options) => kind.grade(kind.keySchema.parse(key), kind.responseSchema.parse(response), options),
  classOfKey: (key, options) => kind.classOfKey(kind.keySchema.parse(key), options),
  classOfResponse: (response) => kind.classOfResponse(kind.responseSchema.parse(response)),
  acceptedClasses: (key, options) => kind.acceptedClasses(kind.keySchema.parse(key), options),
  accepting: (key, accepted) => kind.accepting(kind.keySchema.parse(key), accepted),
  propose: kind.propose,
});
