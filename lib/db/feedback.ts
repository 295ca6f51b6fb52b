import { z } from "zod";
import { hopSchema } from "@/lib/domain/answer-key";
import { blockSchema } from "@/lib/domain/article";
import { FEEDBACK } from "@/lib/domain/assignment-rule";
import { HANDED_IN_BY } from "@/lib/domain/attempt";
import { creditSchema } from "@/lib/domain/credit";
import {
  type CreditOnly,
  isClassShown,
  isKeyShown,
  isReleased,
  type ReleasedFeedback,
  type UnreleasedFeedback,
} from "@/lib/domain/feedback";
import type { AttemptStudent, AttemptTeacher } from "@/lib/domain/proof";
import { rangeSchema } from "@/lib/domain/range";
import { skillSchema } from "@/lib/domain/skill";
import { releaseTimes, withAccommodation } from "./attempt-clock";
import { triesAgain } from "./attempt-uses";
import { sql } from "./client";
import { listCreditedItems } from "./credited-items";
import { queryRow, queryRows } from "./query-rows";

const releaseRow = z.object({
  title: z.string(),
  feedback: z.enum(FEEDBACK),
  closesAt: z.date().nullable(),
  overAt: z.date().nullable(),
  submittedAt: z.date().nullable(),
  gradesHeld: z.boolean(),
  answering: z.boolean(),
  mayStartAgain: z.boolean(),
});

const headRow = z.object({
  claims: z.array(z.array(rangeSchema)),
  article: z.object({
    title: z.string(),
    text: z.string(),
    blocks: z.array(blockSchema),
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
  }),
  judgement: z.boolean(),
  submittedAt: z.date(),
  handedInBy: z.enum(HANDED_IN_BY),
  late: z.boolean(),
  penaltyPercent: z.int(),
  excused: z.boolean(),
  itemsTotal: z.int(),
  total: z.int(),
  possible: z.int(),
});

const answersSchema = z.array(z.object({ response: z.unknown(), count: z.int() }));
const itemRow = z.object({
  itemId: z.string(),
  kind: z.string(),
  claim: z.int().nullable(),
  ranges: z.array(rangeSchema),
  content: z.unknown(),
  response: z.unknown(),
  key: z.unknown(),
  evidence: z.array(rangeSchema),
  explanation: z.string(),
  skill: skillSchema.nullable(),
  chain: z.array(hopSchema).transform((hops) => hops.map((hop) => hop.name)),
  weight: z.int(),
  points: z.int().nullable(),
  marked: z.int().nullable(),
  breakdown: creditSchema.nullable(),
  settled: z.boolean(),
  answers: answersSchema.nullable(),
});

/**
 * The feedback on the student's attempt by the grade that counts. Before its release nothing of key, credit or grade is read; while the
 * student can answer again, nothing of the key.
 */
export async function getFeedback(student: AttemptStudent, now: Date): Promise<ReleasedFeedback | CreditOnly | UnreleasedFeedback> {
  const release = await queryRow(
    releaseRow,
    sql`SELECT v.title, a.feedback, ${releaseTimes}, x.submitted_at AS "submittedAt", a.grades_held AS "gradesHeld",
          ${triesAgain}
        FROM attempts x JOIN assignments a ON a.id = x.assignment_id ${withAccommodation} JOIN lesson_versions v ON v.id = a.lesson_version_id
        WHERE x.id = ${student.attemptId}::uuid`,
  );
  if (!release) throw new Error("the attempt of a proof is gone");
  if (!isReleased(release, now)) return { ...release, released: false };
  const { title, closesAt } = release;
  if (!isKeyShown(release, now)) {
    const [head, items] = await Promise.all([getHead(student), listCreditedItems(student)]);
    return { ...head, released: "credit-only", title, closesAt, items };
  }
  const [head, items] = await Promise.all([getHead(student), listItems(student, isClassShown(release, now))]);
  return { ...head, released: true, title, items };
}

/** A student's submitted attempt as its teacher sees it, with what the class chose; null while it is open. */
export async function getWork(teacher: AttemptTeacher): Promise<Omit<ReleasedFeedback, "released" | "title"> | null> {
  const attempt = await queryRow(
    z.object({ submitted: z.boolean() }),
    sql`SELECT submitted_at IS NOT NULL AS submitted FROM attempts WHERE id = ${teacher.attemptId}::uuid`,
  );
  if (!attempt?.submitted) return null;
  const [head, items] = await Promise.all([getHead(teacher), listItems(teacher, true)]);
  return { ...head, items };
}

async function getHead({ attemptId }: AttemptStudent | AttemptTeacher) {
  const head = await queryRow(
    headRow,
    sql`SELECT jsonb_build_object('title', r.title, 'text', r.text, 'blocks', r.blocks, 'language', r.language, 'direction', r.direction) AS article, s.judgement,
          (SELECT coalesce(jsonb_agg(c.ranges ORDER BY c.position), '[]') FROM claims c WHERE c.lesson_version_id = v.id) AS claims,
          g.submitted_at AS "submittedAt", g.handed_in_by AS "handedInBy", g.late, g.excused,
          CASE WHEN g.late AND NOT g.lateness_waived THEN g.late_penalty_percent ELSE 0 END AS "penaltyPercent",
          g.machine_total AS "itemsTotal", g.total, g.possible
        FROM current_grades g JOIN assignments s ON s.id = g.assignment_id JOIN lesson_versions v ON v.id = s.lesson_version_id
        JOIN article_revisions r ON r.id = v.article_revision_id WHERE g.attempt_id = ${attemptId}::uuid`,
  );
  if (!head) throw new Error("a submitted attempt has no grade");
  return head;
}

/** The items in the order of the reading page. What the class chose is counted only where it is to be shown: one attempt a student. */
const listItems = ({ attemptId, assignmentId }: AttemptStudent | AttemptTeacher, withClass: boolean) =>
  queryRows(
    itemRow,
    sql`
      WITH chosen AS MATERIALIZED (
        SELECT r.item_id, r.response, count(*)::int AS count
        FROM counted_grades g, unnest(g.response_ids) u(id) JOIN responses r ON r.id = u.id
        WHERE ${withClass} AND g.assignment_id = ${assignmentId}::uuid GROUP BY r.id
      )
      SELECT i.id AS "itemId", e.kind, c.position AS claim, coalesce(c.ranges, '[]') AS ranges, i.content, r.response, k.key, k.evidence, k.explanation, k.skill, k.chain, k.points AS weight,
        g.points[i.position + 1] AS points, m.points AS marked, m.breakdown,
        EXISTS (SELECT FROM live_adjustments a WHERE a.assignment_id = g.assignment_id AND a.attempt_id = g.attempt_id AND a.item_id = i.id
          AND a.kind IN ('rubric-mark', 'override-item')) AS settled,
        CASE WHEN ${withClass} THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('response', h.response, 'count', h.count)), '[]')
          FROM chosen h WHERE h.item_id = i.id) END AS answers
      FROM current_grades g JOIN assignments s ON s.id = g.assignment_id
      JOIN items i ON i.lesson_version_id = s.lesson_version_id
      JOIN exercises e ON e.id = i.exercise_id
      JOIN key_entries k ON k.key_version_id = g.key_version_id AND k.item_id = i.id
      LEFT JOIN claims c ON c.id = i.claim_id
      LEFT JOIN responses r ON r.id = g.response_ids[i.position + 1]
      LEFT JOIN response_marks m ON m.response_id = r.id AND m.key_version_id = g.key_version_id
        AND m.grader_version = g.grader_version AND m.judgement = s.judgement
      WHERE g.attempt_id = ${attemptId}::uuid
      ORDER BY e.position, c.position, i.position`,
  );
