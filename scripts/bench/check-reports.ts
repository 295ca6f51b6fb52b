// Reckons from attempts and grades alone what the stored reports of an assignment (arguments) say, and writes to stdout in how many places
// they differ. For assignments whose students have one attempt each and of which nobody has decided anything.
import { z } from "zod";
import { db, sql } from "@/lib/db/client";
import { queryRows } from "@/lib/db/query-rows";

const tallyRow = z.object({ place: z.string(), attempts: z.int() });
const stored = (name: string) => sql`SELECT body FROM stored_reports WHERE assignment_id = a.id AND name = ${name}`;

const storedTallies = (assignmentId: string) =>
  queryRows(
    tallyRow,
    sql`SELECT concat_ws(' ', t.position, coalesce(t."responseId", '-'), t.points, t.total) AS place, t.attempts
        FROM assignments a, jsonb_to_recordset((${stored("answer-tallies first")})) t(position int, "responseId" text, points int, total int, attempts int)
        WHERE a.id = ${assignmentId}::uuid`,
  );

const talliesAnew = (assignmentId: string) =>
  queryRows(
    tallyRow,
    sql`SELECT concat_ws(' ', o.n - 1, coalesce(o.id::text, '-'), o.points, s.total) AS place, count(*)::int AS attempts
        FROM attempts t JOIN grades g ON g.attempt_id = t.id AND g.number = 0
        CROSS JOIN LATERAL (SELECT sum(p)::int AS total FROM unnest(g.points) p) s
        CROSS JOIN LATERAL unnest(t.response_ids, g.points) WITH ORDINALITY o(id, points, n)
        WHERE t.assignment_id = ${assignmentId}::uuid AND o.points IS NOT NULL GROUP BY 1`,
  );

/** What the results page counts, by item and response, in the words of the tallies. */
const storedCounts = (assignmentId: string) =>
  queryRows(
    tallyRow,
    sql`SELECT concat_ws(' ', t.position, coalesce(t."responseId", '-')) AS place, t.answers AS attempts
        FROM assignments a, jsonb_to_recordset((${stored("outcome-by-credit")}) -> 'counts') t(position int, "responseId" text, answers int)
        WHERE a.id = ${assignmentId}::uuid`,
  );

function differences(one: readonly z.infer<typeof tallyRow>[], other: readonly z.infer<typeof tallyRow>[]): number {
  const left = new Map(one.map(({ place, attempts }) => [place, attempts]));
  for (const { place, attempts } of other) {
    const rest = (left.get(place) ?? 0) - attempts;
    if (rest === 0) left.delete(place);
    else left.set(place, rest);
  }
  return left.size;
}

function byResponse(tallies: readonly z.infer<typeof tallyRow>[]) {
  const sums = new Map<string, number>();
  for (const { place, attempts } of tallies) {
    const name = place.split(" ").slice(0, 2).join(" ");
    sums.set(name, (sums.get(name) ?? 0) + attempts);
  }
  return [...sums].map(([place, attempts]) => ({ place, attempts }));
}

const found = { places: 0, differences: 0 };
for (const assignmentId of process.argv.slice(2)) {
  const [tallies, counts, anew] = [await storedTallies(assignmentId), await storedCounts(assignmentId), await talliesAnew(assignmentId)];
  found.places += anew.length;
  found.differences += differences(tallies, anew) + differences(counts, byResponse(anew));
}
process.stdout.write(JSON.stringify(found));
await db().$disconnect();
