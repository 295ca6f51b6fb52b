import { textAt } from "@/lib/domain/json-parts";
import { codePointRanges } from "@/lib/domain/lesson-places";
import { claimText, type LessonText, wordsAround } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import type { FileAnswer, FileItem } from "@/lib/domain/responses-file";
import type { KeyedClaim } from "@/lib/domain/results";
import { surenessOf } from "@/lib/domain/sureness";
import { runRange, type WordRun } from "@/lib/domain/words";
import type { KindSpans } from "@/lib/exercises/exercise-kind";
import { exerciseKind } from "@/lib/exercises/registry";

/** An item of an assignment with what its adopted key says, as the database has it. */
export type KeyedItem = Pick<KeyedClaim, "number" | "position" | "ranges" | "evidence" | "skill"> & {
  readonly kind: string;
  readonly exerciseTitle: string;
  readonly claim: number | null;
  readonly content: unknown;
  readonly key: unknown;
};

type Marking = {
  readonly lesson: LessonText;
  readonly judgement: boolean;
  /** what each item is worth, by position; null: dropped */
  readonly worths: readonly (number | null)[];
};

/** Says where stretches of the text stand, in code points: "12-40 52-60". */
function placesIn(text: string): (ranges: readonly Range[]) => string {
  const pointsOf = codePointRanges(text);
  return (ranges) => ranges.map((range) => pointsOf(range).join("-")).join(" ");
}

/** The items as files have them. */
export function fileItems(items: readonly KeyedItem[], { lesson, judgement, worths }: Marking): FileItem[] {
  const places = placesIn(lesson.text);
  return items.map(({ kind: name, exerciseTitle, claim, content, key, ranges, evidence, number, position, skill }) => {
    const kind = exerciseKind(name);
    return {
      ...{ number, position, exercise: exerciseTitle, kind: kind.title, claim, skill },
      places: places(ranges),
      text: claim === null ? "" : claimText(lesson, claim),
      question: textAt(content, "question"),
      worth: worths[position] ?? null,
      keyLabel: kind.classes?.ofKey(key, { judgement }) ?? null,
      key: kind.describeKey({ content, key }, { lesson, claim }),
      evidence: places(evidence),
    };
  });
}

/** Reads responses to the items of a lesson as files have them. */
export function fileAnswers(items: readonly KeyedItem[], lesson: LessonText): (position: number, response: unknown) => FileAnswer {
  const places = placesIn(lesson.text);
  const byPosition = new Map(items.map((item) => [item.position, item]));
  const markedWords = ({ ofKey, ofResponse }: KindSpans<unknown, unknown>, { key, claim }: KeyedItem, response: unknown) => {
    const words = claim === null ? [] : wordsAround(lesson, claim);
    const parts = ofKey(key).map(({ part }) => part);
    const stretches = (runs: readonly WordRun[]) => runs.map((run) => runRange(words, run)).filter((range) => range !== null);
    return ofResponse(response)
      .flatMap((runs, index) => (runs.length > 0 ? [`${parts[index]} ${places(stretches(runs))}`] : []))
      .join("; ");
  };
  return (position, response) => {
    const item = byPosition.get(position);
    if (!item) throw new Error(`no item stands at ${position}`);
    const { claim, content } = item;
    const kind = exerciseKind(item.kind);
    return {
      words: kind.describeResponse({ content, response }, { lesson, claim }),
      label: kind.classes?.ofResponse(response) ?? null,
      marked: kind.spans ? markedWords(kind.spans, item, response) : "",
      sure: surenessOf(textAt(response, "sure")),
    };
  };
}
