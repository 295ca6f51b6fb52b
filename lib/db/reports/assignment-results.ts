import { z } from "zod";
import { blockSchema } from "@/lib/domain/article";
import { AT_END, ATTEMPT_POLICIES, FEEDBACK } from "@/lib/domain/assignment-rule";
import { jsonObjectSchema } from "@/lib/domain/json";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { skillSchema } from "@/lib/domain/skill";
import { sql } from "../client";
import { queryRow, queryRows } from "../query-rows";
import { isRightUnsure } from "./right-unsure";
import { countStudents, storedReport } from "./stored-report";

const headRow = z.object({
  className: z.string(),
  timeZone: z.string(),
  title: z.string(),
  opensAt: z.date(),
  dueAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  attemptsAllowed: z.int(),
  attemptPolicy: z.enum(ATTEMPT_POLICIES),
  feedback: z.enum(FEEDBACK),
  judgement: z.boolean(),
  timeLimitMinutes: z.int().nullable(),
  atEnd: z.enum(AT_END),
  latePenaltyPercent: z.int(),
  gradesHeld: z.boolean(),
  anonymous: z.boolean(),
  article: z.object({
    title: z.string(),
    text: z.string(),
    blocks: z.array(blockSchema),
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
  }),
});
type ResultsHead = z.infer<typeof headRow> & Awaited<ReturnType<typeof countStudents>>;

/**
 * What stands at the head of the results: the assignment, its article, and how many students it concerns: those of the class now, and
 * who left after handing in. `started`: those of them with nothing but an open attempt.
 */
export async function getResultsHead(teacher: AssignmentTeacher): Promise<ResultsHead> {
  const head = queryRow(
    headRow,
    sql`SELECT c.name AS "className", c.time_zone AS "timeZone", v.title, a.opens_at AS "opensAt", a.due_at AS "dueAt", a.closes_at AS "closesAt",
          a.attempts_allowed AS "attemptsAllowed", a.attempt_policy AS "attemptPolicy", a.feedback, a.judgement,
          a.time_limit_minutes AS "timeLimitMinutes", a.at_end AS "atEnd", a.late_penalty_percent AS "latePenaltyPercent", a.grades_held AS "gradesHeld", a.anonymous,
          jsonb_build_object('title', r.title, 'text', r.text, 'blocks', r.blocks, 'language', r.language, 'direction', r.direction) AS article
        FROM assignments a JOIN classes c ON c.id = a.class_id JOIN lesson_versions v ON v.id = a.lesson_version_id
        JOIN article_revisions r ON r.id = v.article_revision_id
        WHERE a.id = ${teacher.assignmentId}::uuid`,
  );
  const [row, counts] = await Promise.all([head, countStudents(teacher)]);
  if (!row) throw new Error("the assignment of a proof is gone");
  return { ...row, ...counts };
}

const keyedItemRow = z.object({
  number: z.int(),
  position: z.int(),
  itemId: z.string(),
  kind: z.string(),
  exercise: z.int(),
  exerciseTitle: z.string(),
  claim: z.int().nullable(),
  ranges: z.array(rangeSchema),
  content: z.unknown(),
  key: z.unknown(),
  evidence: z.array(rangeSchema),
  explanation: z.string(),
  skill: skillSchema.nullable(),
  /** the most it earns, in thousandths of a point */
  worth: z.int(),
  settings: jsonObjectSchema,
});

/** The items of the assignment's lesson with what its adopted key version says of them, in the order and with the numbers of the reading page. */
export const listKeyedItems = (teacher: AssignmentTeacher) =>
  queryRows(
    keyedItemRow,
    sql`SELECT row_number() OVER (ORDER BY x.position, c.position, i.position)::int AS number, i.position, i.id AS "itemId", x.kind, x.position AS exercise, x.title AS "exerciseTitle", c.position AS claim,
          coalesce(c.ranges, '[]') AS ranges, i.content, k.key, k.evidence, k.explanation, k.skill, k.points AS worth, x.settings
        FROM assignments a JOIN items i ON i.lesson_version_id = a.lesson_version_id JOIN exercises x ON x.id = i.exercise_id
        LEFT JOIN claims c ON c.id = i.claim_id JOIN key_entries k ON k.key_version_id = a.key_version_id AND k.item_id = i.id
        WHERE a.id = ${teacher.assignmentId}::uuid ORDER BY number`,
  );

const outcomeRow = z.object({
  handedIn: z.int(),
  typical: z.number().nullable(),
  possible: z.int().nullable(),
  counts: z.array(
    z.object({
      position: z.int(),
      kind: z.string(),
      /** null: left blank */
      responseId: z.string().nullable(),
      response: z.unknown(),
      answers: z.int(),
      full: z.int(),
    }),
  ),
});
type Outcome = z.infer<typeof outcomeRow>;

/**
 * What the counted attempts came to: how many there are, the median of their totals and the most one could have (thousandths of a point),
 * and for each distinct response to an item how many gave it and how many of those have full credit. Dropped and excused are left out.
 */
export const getOutcome = (teacher: AssignmentTeacher): Promise<Outcome> =>
  storedReport(teacher, "outcome-by-credit", outcomeRow, async (tx) => {
    const row = await queryRow(
      outcomeRow,
      sql`WITH n AS (
            SELECT (o.n - 1)::int AS position, o.id, count(*) AS answers,
              count(*) FILTER (WHERE o.points >= o.worth OR ${isRightUnsure(teacher)}) AS "full"
            FROM stored_students c JOIN key_versions k ON k.id = c.key_version_id
            CROSS JOIN LATERAL unnest(c.response_ids, c.points, k.item_points) WITH ORDINALITY o(id, points, worth, n)
            WHERE c.assignment_id = ${teacher.assignmentId}::uuid AND c.counts AND o.points IS NOT NULL GROUP BY 1, 2
          )
          SELECT count(*)::int AS "handedIn", percentile_cont(0.5) WITHIN GROUP (ORDER BY total)::float8 AS typical, max(possible) AS possible,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('position', n.position, 'kind', x.kind, 'responseId', n.id::text, 'response', r.response,
                'answers', n.answers, 'full', n."full") ORDER BY n.position, n.id), '[]')
              FROM n JOIN items i ON i.lesson_version_id = ${teacher.lessonVersionId}::uuid AND i.position = n.position
              JOIN exercises x ON x.id = i.exercise_id LEFT JOIN responses r ON r.id = n.id) AS counts
          FROM stored_students WHERE assignment_id = ${teacher.assignmentId}::uuid AND counts`,
      tx,
    );
    if (!row) throw new Error("an aggregate without GROUP BY has one row");
    return row;
  });
