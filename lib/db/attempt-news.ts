import { z } from "zod";
import { HANDED_IN_BY } from "@/lib/domain/attempt";
import { attemptClock } from "@/lib/domain/attempt-clock";
import { type AttemptNews, NUDGE_LASTS } from "@/lib/domain/attempt-news";
import type { AttemptStudent } from "@/lib/domain/proof";
import { clockColumns, clockFields, withAccommodation } from "./attempt-clock";
import { prepared, sql } from "./client";
import { queryRow } from "./query-rows";

const newsRow = z.object({
  ...clockFields,
  now: z.date(),
  ended: z.enum(HANDED_IN_BY).nullable(),
  nudgeId: z.string().nullable(),
  words: z.string().nullable(),
  sentAt: z.date().nullable(),
});

/** What the open page of an attempt should know now: its clock, what the teacher said last, whether it has ended. Null where it is gone. */
export async function findAttemptNews({ attemptId }: AttemptStudent): Promise<AttemptNews | null> {
  const row = await queryRow(
    newsRow,
    sql`${prepared}SELECT ${clockColumns}, clock_timestamp() AS now, x.handed_in_by AS ended, n.id AS "nudgeId", n.words, n.sent_at AS "sentAt"
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation} LEFT JOIN nudges n ON n.attempt_id = x.id
        WHERE x.id = ${attemptId}::uuid`,
  );
  if (!row) return null;
  const { nudgeId: id, words, sentAt, ended } = row;
  const nudge = id && words && sentAt && row.now.getTime() - sentAt.getTime() < NUDGE_LASTS ? { id, words } : null;
  return { clock: attemptClock(row, row.now), nudge, ended };
}
