import type { JsonObject } from "@/lib/domain/json";
import { objectsOf, oneOf, stringOf, textAt } from "@/lib/domain/json-parts";
import { CHECKABLE, type Checkable, CONFIRMATIONS, type Confirmation, WAYS, type Way } from "@/lib/domain/verification";

// No zod here: the student's page imports this file.

export type LogLine = { opened: string; found: string };
/** A plan as far as it has got. */
export type Plan = { checkable: Checkable | null; ways: Way[]; confirmation: Confirmation | null; text: string; log: LogLine[] };

/** The plan of an answer; nothing is said in it where there is none. */
export const planOf = (answer: JsonObject | null): Plan => ({
  checkable: oneOf(CHECKABLE, answer?.checkable),
  ways: WAYS.filter((way) => Array.isArray(answer?.ways) && answer.ways.includes(way)),
  confirmation: oneOf(CONFIRMATIONS, answer?.confirmation),
  text: stringOf(answer?.text),
  log: objectsOf(answer?.log).map((line) => ({ opened: textAt(line, "opened"), found: textAt(line, "found") })),
});

/** The plan as it is sent: lines of the log that say nothing are left out; null where all of it says nothing. */
export function answerOf({ checkable, ways, confirmation, text, log }: Plan): JsonObject | null {
  const said = saidLines(log);
  const empty = !checkable && ways.length === 0 && !confirmation && text.trim() === "" && said.length === 0;
  return empty
    ? null
    : {
        checkable,
        ways,
        confirmation,
        text: text.trim(),
        log: said,
      };
}

const saidLines = (log: readonly LogLine[]): LogLine[] =>
  log.flatMap(({ opened, found }) => (opened.trim() === "" && found.trim() === "" ? [] : [{ opened: opened.trim(), found: found.trim() }]));

/**
 * The lines of the log as they stand on the page. An answer holds no empty ones, so a line that is emptied to be written anew, or is not
 * written yet, keeps its place as long as the answer says what the page says; else somebody else wrote, and the answer’s own lines come.
 */
export function shownLines(onPage: readonly LogLine[], answered: readonly LogLine[]): readonly LogLine[] {
  const said = saidLines(onPage);
  const same =
    said.length === answered.length &&
    said.every(({ opened, found }, at) => opened === answered[at]?.opened && found === answered[at].found);
  return same ? onPage : answered;
}
