// Marks every handed-in attempt of the assignments in the argument (a JSON list of ids) anew, from its answers and the adopted key, and says how many grades differ.
import { z } from "zod";
import { db, sql } from "@/lib/db/client";
import { queryRows } from "@/lib/db/query-rows";
import { exerciseKind } from "@/lib/exercises/registry";
import { gradeAttempt, pointsOf } from "@/lib/grading/grade-attempt";

const AT_ONCE = 2000;

const keyRow = z.object({
  lessonVersionId: z.string(),
  itemId: z.string(),
  kind: z.string(),
  key: z.unknown(),
  weight: z.int(),
  dropped: z.boolean(),
});
const attemptRow = z.object({
  attemptId: z.string(),
  lessonVersionId: z.string(),
  judgement: z.boolean(),
  answers: z.record(z.string(), z.unknown()),
  grades: z.int(),
  points: z.string(),
  total: z.int(),
});
type Attempt = z.infer<typeof attemptRow>;

const assignmentIds = z.array(z.uuid()).parse(JSON.parse(process.argv[2] ?? ""));
const keys = await queryRows(
  keyRow,
  sql`SELECT DISTINCT i.lesson_version_id AS "lessonVersionId", i.position, i.id AS "itemId", e.kind, k.key, k.points AS weight, k.dropped
      FROM assignments a JOIN items i ON i.lesson_version_id = a.lesson_version_id JOIN exercises e ON e.id = i.exercise_id
      JOIN key_entries k ON k.key_version_id = a.key_version_id AND k.item_id = i.id
      WHERE a.id = ANY (${assignmentIds}::uuid[]) ORDER BY i.position`,
);

const attemptsAfter = (last: string) =>
  queryRows(
    attemptRow,
    sql`SELECT x.id AS "attemptId", a.lesson_version_id AS "lessonVersionId", a.judgement,
          (SELECT coalesce(jsonb_object_agg(w.item_id, w.response), '{}') FROM answers w WHERE w.attempt_id = x.id) AS answers,
          (SELECT count(*)::int FROM grades g WHERE g.attempt_id = x.id) AS grades,
          array_to_string(c.points, ',', '-') AS points, c.total
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id JOIN current_grades c ON c.attempt_id = x.id
        WHERE x.assignment_id = ANY (${assignmentIds}::uuid[]) AND x.submitted_at IS NOT NULL AND x.id > ${last}::uuid
        ORDER BY x.id LIMIT ${AT_ONCE}`,
  );

function isRight({ lessonVersionId, judgement, answers, grades, points, total }: Attempt): boolean {
  const anew = gradeAttempt(
    keys
      .filter((entry) => entry.lessonVersionId === lessonVersionId)
      .map(({ itemId, kind, key, weight, dropped }) => {
        const response = answers[itemId];
        return {
          dropped,
          points: response === undefined ? null : pointsOf(exerciseKind(kind).grade(key, response, { judgement }).credit, weight),
        };
      }),
  );
  const sum = anew.reduce<number>((left, one) => left + (one ?? 0), 0);
  return grades === 1 && total === sum && points === anew.map((one) => one ?? "-").join(",");
}

const counted = { attempts: 0, wrong: 0 };
for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
  const attempts = await attemptsAfter(last);
  counted.attempts += attempts.length;
  counted.wrong += attempts.filter((attempt) => !isRight(attempt)).length;
  if (attempts.length < AT_ONCE) break;
  last = attempts.at(-1)?.attemptId ?? last;
}
process.stdout.write(JSON.stringify(counted));
await db().$disconnect();
