-- Where certainty counts, a wrong answer that its student was sure of costs up to twice what the item is worth. What people decide never
-- costs anything, and no attempt comes to less than nothing.
ALTER TABLE "response_marks" DROP CONSTRAINT "response_marks_points";
ALTER TABLE "response_marks" ADD CONSTRAINT "response_marks_points" CHECK ("points" BETWEEN -200000 AND 100000);

-- what points come to: never less than nothing
CREATE OR REPLACE FUNCTION "points_sum"("points" int[]) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT GREATEST(COALESCE(sum(o.value), 0), 0)::int FROM unnest("points") o(value) $$;

CREATE OR REPLACE VIEW "current_grades" AS
SELECT t."id" AS "attempt_id", t."assignment_id", t."student_id", t."number", t."started_at", t."submitted_at", t."handed_in_by", t."late", t."response_ids",
  s."late_penalty_percent", g."number" AS "grade_number", g."key_version_id", g."grader_version", g."graded_at", k."item_points",
  p."points", COALESCE(x."excused", FALSE) OR e."student_id" IS NOT NULL AS "excused", COALESCE(x."lateness_waived", FALSE) AS "lateness_waived",
  m."total" AS "machine_total",
  CASE WHEN array_position(p."points", NULL) IS NULL THEN w."whole" ELSE (
    SELECT COALESCE(sum(o.value), 0)::int FROM unnest(k."item_points", p."points") o(value, counts) WHERE o.counts IS NOT NULL
  ) END AS "possible",
  round(COALESCE(x."override", m."total")
    * (100 - CASE WHEN t."late" AND x."lateness_waived" IS NOT TRUE THEN s."late_penalty_percent" ELSE 0 END) / 100.0)::int AS "total"
FROM "attempts" t
JOIN "assignments" s ON s."id" = t."assignment_id"
JOIN LATERAL (SELECT c.* FROM "grades" c WHERE c."attempt_id" = t."id" ORDER BY c."number" DESC LIMIT 1) g ON TRUE
JOIN "key_versions" k ON k."id" = g."key_version_id"
CROSS JOIN LATERAL (SELECT COALESCE(sum(o.value), 0)::int AS "whole" FROM unnest(k."item_points") o(value)) w
LEFT JOIN LATERAL (
  SELECT array_agg(a."item_position") AS "dropped" FROM "live_adjustments" a WHERE a."assignment_id" = s."id" AND a."kind" = 'drop-item'
) d ON TRUE
-- joined by assignment too, so that a report on one assignment reads its adjustments once, and no others
LEFT JOIN (
  SELECT a."assignment_id", a."attempt_id", bool_or(a."kind" = 'excuse-attempt') AS "excused", bool_or(a."kind" = 'waive-lateness') AS "lateness_waived",
    max(a."points") FILTER (WHERE a."kind" = 'override-attempt') AS "override",
    array_agg(a."item_position") FILTER (WHERE a."kind" = 'excuse-item') AS "left_out",
    array_agg(a."item_position" ORDER BY a."id") FILTER (WHERE a."kind" IN ('rubric-mark', 'override-item')) AS "positions",
    array_agg(a."points" ORDER BY a."id") FILTER (WHERE a."kind" IN ('rubric-mark', 'override-item')) AS "values"
  FROM "live_adjustments" a WHERE a."attempt_id" IS NOT NULL GROUP BY a."assignment_id", a."attempt_id"
) x ON x."assignment_id" = t."assignment_id" AND x."attempt_id" = t."id"
LEFT JOIN "excused_students" e ON e."assignment_id" = t."assignment_id" AND e."student_id" = t."student_id"
-- points by item position, null where dropped or excused. OFFSET 0: reckoned once, however often they are read
CROSS JOIN LATERAL (
  SELECT CASE WHEN d."dropped" IS NULL AND x."left_out" IS NULL AND x."positions" IS NULL THEN g."points"
    ELSE "points_as_decided"(g."points", COALESCE(d."dropped", '{}') || COALESCE(x."left_out", '{}'), x."positions", x."values") END AS "points" OFFSET 0
) p
CROSS JOIN LATERAL (SELECT GREATEST(COALESCE(sum(o.value), 0), 0)::int AS "total" FROM unnest(p."points") o(value)) m
WHERE t."submitted_at" IS NOT NULL;
