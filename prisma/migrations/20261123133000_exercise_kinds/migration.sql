-- A response with sentences of the student's own stands with its attempt, under a digest that is the attempt's: nobody shares it, and it
-- goes when the attempt goes.
ALTER TABLE "responses" ADD COLUMN     "attempt_id" UUID;
CREATE INDEX "responses_attempt_id_idx" ON "responses"("attempt_id");
ALTER TABLE "responses" ADD CONSTRAINT "responses_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- what waits for a teacher's mark: an answer that the machine can't mark, in the grade that counts for its attempt
CREATE VIEW "waiting_marks" AS
SELECT g."assignment_id", g."attempt_id", g."student_id", i."id" AS "item_id", i."position" AS "item_position", m."response_id"
FROM "current_grades" g
JOIN "assignments" s ON s."id" = g."assignment_id"
JOIN "items" i ON i."lesson_version_id" = s."lesson_version_id"
JOIN "response_marks" m ON m."response_id" = g."response_ids"[i."position" + 1] AND m."key_version_id" = g."key_version_id"
  AND m."grader_version" = g."grader_version" AND m."judgement" = s."judgement" AND m."breakdown" ->> 'rule' = 'waits'
WHERE g."points"[i."position" + 1] IS NOT NULL AND NOT g."excused" AND NOT EXISTS (
  SELECT FROM "live_adjustments" a
  WHERE a."assignment_id" = g."assignment_id" AND a."attempt_id" = g."attempt_id" AND a."item_id" = i."id" AND a."kind" IN ('rubric-mark', 'override-item')
);
