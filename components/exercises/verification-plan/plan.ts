import type { JsonObject } from "@/lib/domain/json";
import { objectsOf, oneOf, textAt, textOf } from "@/lib/domain/json-parts";
import { CHECKABLE, type Checkable, CONFIRMATIONS, type Confirmation, WAYS, type Way } from "@/lib/domain/verification";

// No zod here: the student's page imports this file.

type LogLine = { opened: string; found: string };
/** A plan as far as it has got. */
export type Plan = { checkable: Checkable | null; ways: Way[]; confirmation: Confirmation | null; text: string; log: LogLine[] };

/** The plan of an answer; nothing is said in it where there is none. */
export const planOf = (answer: JsonObject | null): Plan => ({
  checkable: oneOf(CHECKABLE, answer?.checkable),
  ways: WAYS.filter((way) => Array.isArray(answer?.ways) && answer.ways.includes(way)),
  confirmation: oneOf(CONFIRMATIONS, answer?.confirmation),
  text: textOf(answer?.text),
  log: objectsOf(answer?.log).map((line) => ({ opened: textAt(line, "opened"), found: textAt(line, "found") })),
});

/** The plan as it is sent: lines of the log that say nothing are left out; null where all of it says nothing. */
export function answerOf({ checkable, ways, confirmation, text, log }: Plan): JsonObject | null {
  const said = log.filter(({ opened, found }) => opened.trim() !== "" || found.trim() !== "");
  const empty = !checkable && ways.length === 0 && !confirmation && text.trim() === "" && said.length === 0;
  return empty
    ? null
    : {
        checkable,
        ways,
        confirmation,
        text: text.trim(),
        log: said.map(({ opened, found }) => ({ opened: opened.trim(), found: found.trim() })),
      };
}
