// The gradebook of a class with twenty assignments, as a page and as the file that Canvas takes in.
import { hammer } from "./load.mjs";
import { interleaved, QUARTER } from "./rounds.mjs";

const SIZES = { 30: 30, 300: 1000 };
const ASSIGNMENTS = 20;
/** So many rows stand on the page at once. */
const DRAWN_ROWS = 200;

export async function measureGradebook(bench) {
  const sides = [];
  for (const [size, from] of Object.entries(SIZES)) {
    const like = bench.data.assignments.results[from];
    await bench.recompute(`gradebook ${size}`, [like], from);
    const book = `/teach/classes/${await makeClass(bench, { students: Number(size), like })}/gradebook`;
    await demandGrades(bench, book, Number(size));
    sides.push(sideOf(bench, `gradebook.page-ms.${size}`, book), sideOf(bench, `gradebook.csv-ms.${size}`, `${book}.csv?for=canvas`));
  }
  const samples = await interleaved(bench, sides);
  for (const { name } of sides) bench.figures.add(name, ...samples[name].map(({ p50 }) => p50));
}

function sideOf({ address, teacher }, name, path) {
  const headers = { accept: "*/*", "accept-encoding": "gzip", cookie: teacher.cookie };
  return {
    name,
    part: QUARTER,
    run: (seconds) => hammer({ url: address, clients: 1, seconds, requestOf: () => ({ method: "GET", path, headers }) }),
  };
}

/** The page must come with its rows, the file with a line for each student. */
async function demandGrades({ teacher, voids }, book, students) {
  const rows = (await teacher.ask(book)).text.match(/<tr[ >]/g)?.length ?? 0;
  if (rows < Math.min(students, DRAWN_ROWS)) voids(`gradebook ${students}: the page came with ${rows} rows`);
  const lines = (await teacher.ask(`${book}.csv?for=canvas`)).text.trim().split("\n");
  if (lines.length !== students + 2 || lines.some((line) => line.split(",").length < ASSIGNMENTS + 5))
    voids(`gradebook ${students}: the file has ${lines.length} lines`);
}

/** A class of so many of the students who handed this assignment in, with twenty copies of it and of their work. */
async function makeClass({ client }, { students, like }) {
  await client.query("BEGIN");
  // rows as the program left them once: what its rules say of them has been said
  await client.query("SET LOCAL session_replication_role = replica");
  const made = await client.query(
    `INSERT INTO classes (school_id, name, time_zone, join_code)
     SELECT c.school_id, 'Gradebook of ${students}', c.time_zone, translate(upper(substr(md5(random()::text), 1, 8)), '01', 'XY')
     FROM classes c JOIN assignments a ON a.class_id = c.id WHERE a.id = $1 RETURNING id`,
    [like],
  );
  const classId = made.rows[0].id;
  await client.query(
    `INSERT INTO class_teachers (class_id, user_id, role)
     SELECT $2, t.user_id, t.role FROM class_teachers t JOIN assignments a ON a.class_id = t.class_id WHERE a.id = $1`,
    [like, classId],
  );
  await client.query(
    `INSERT INTO enrolments (class_id, student_id, number, added_at)
     SELECT $2, e.student_id, e.number, e.added_at FROM enrolments e JOIN assignments a ON a.class_id = e.class_id
     WHERE a.id = $1 AND e.number <= ${students}`,
    [like, classId],
  );
  await client.query(
    `INSERT INTO assignments (class_id, lesson_version_id, key_version_id, opens_at, closes_at, feedback, made_by_id)
     SELECT $2, a.lesson_version_id, a.key_version_id, a.opens_at, a.closes_at, a.feedback, a.made_by_id
     FROM assignments a, generate_series(1, ${ASSIGNMENTS}) WHERE a.id = $1`,
    [like, classId],
  );
  await client.query(
    `WITH copies AS MATERIALIZED (
       SELECT gen_random_uuid() AS id, s.id AS assignment_id, t.* FROM assignments s CROSS JOIN (
         SELECT t.id AS old, t.student_id, t.number, t.started_at, t.submitted_at, t.handed_in_by, t.late, t.response_ids
         FROM attempts t JOIN enrolments e ON e.student_id = t.student_id AND e.class_id = $2 WHERE t.assignment_id = $1
       ) t WHERE s.class_id = $2
     ), handed_in AS (
       INSERT INTO attempts (id, assignment_id, student_id, number, started_at, submitted_at, handed_in_by, late, response_ids)
       SELECT id, assignment_id, student_id, number, started_at, submitted_at, handed_in_by, late, response_ids FROM copies
     )
     INSERT INTO grades (attempt_id, number, key_version_id, grader_version, points, graded_at)
     SELECT c.id, g.number, g.key_version_id, g.grader_version, g.points, g.graded_at FROM copies c JOIN grades g ON g.attempt_id = c.old`,
    [like, classId],
  );
  await client.query("COMMIT");
  await client.query("VACUUM ANALYZE");
  return classId;
}
