// The teacher's results and item analysis of a class, of a thousand students and of a hundred thousand. First the smaller ones by
// themselves, then all beside the largest in the same database.
import { bin, runQuietly } from "../project.mjs";
import { median } from "./figures.mjs";
import { hammer } from "./load.mjs";
import { HALF, interleaved } from "./rounds.mjs";

const SMALL = 30;
const MADE = [SMALL, 1000];
const LARGEST = 100_000;
const ITEMS = 30;
const CHANGES = 5;

const PAGES = [
  { figure: "results", path: (id) => `/teach/assignments/${id}`, shows: /class="claim|<mark/ },
  { figure: "item-analysis", path: (id) => `/teach/assignments/${id}/analysis`, shows: /Facility/i },
];

export async function measureResults(bench) {
  const assignments = { ...bench.data.assignments.results };
  await bench.recompute("results", Object.values(assignments), MADE[0] + MADE[1]);
  const [page] = PAGES;
  const alone = await interleaved(bench, [side(bench, page, SMALL, assignments)]);
  assignments[LARGEST] = await makeLargest(bench, assignments[SMALL]);
  const sizes = [...MADE, LARGEST];
  const measured = PAGES.flatMap((one) => sizes.map((size) => ({ ...one, size })));
  for (const one of measured) await demandFigures(bench, one, assignments);
  await demandRightReports(bench, Object.values(assignments));
  const samples = await interleaved(
    bench,
    measured.map((one) => side(bench, one, one.size, assignments)),
  );
  const medians = (one, size) => samples[nameOf(one, size)].map(({ p50 }) => p50);
  for (const { size, ...one } of measured) {
    bench.figures.add(`${one.figure}.page-ms.${size}`, ...medians(one, size));
    bench.figures.add(`${one.figure}.changed-ms.${size}`, ...(await afterChanges(bench, one, assignments[size])));
  }
  bench.figures.add(
    `results.beside-${LARGEST}.${SMALL}`,
    median(medians(page, SMALL)) / median(alone[nameOf(page, SMALL)].map(({ p50 }) => p50)),
  );
  await demandRightReports(bench, Object.values(assignments));
}

const nameOf = ({ figure }, size) => `${figure} ${size}`;

function side(bench, page, size, assignments) {
  const path = page.path(assignments[size]);
  const headers = { accept: "text/html", "accept-encoding": "gzip", cookie: bench.teacher.cookie };
  return {
    name: nameOf(page, size),
    part: HALF,
    run: (seconds) => hammer({ url: bench.address, clients: 1, seconds, requestOf: () => ({ method: "GET", path, headers }) }),
  };
}

const scriptSays = async ({ databaseUrl }, script, args) => {
  const said = await runQuietly(bin("tsx"), ["--conditions=react-server", `scripts/bench/${script}.ts`, ...args], {
    DATABASE_URL: databaseUrl,
  });
  return JSON.parse(said.trim().split("\n").at(-1));
};

async function makeLargest(bench, like) {
  const { assignmentId, grades, differences } = await scriptSays(bench, "make-large-class", [like, String(LARGEST)]);
  bench.tell(`  ${grades} grades marked anew, ${differences} differ`);
  if (grades !== LARGEST || differences > 0) bench.voids(`results: ${LARGEST} grades expected, ${grades} found, ${differences} wrong`);
  return assignmentId;
}

/** What was stored for the pages is what attempts and grades come to. */
async function demandRightReports(bench, assignmentIds) {
  const { places, differences } = await scriptSays(bench, "check-reports", assignmentIds);
  bench.tell(`  ${places} counts reckoned anew, ${differences} differ`);
  if (places === 0 || differences > 0) bench.voids(`results: ${differences} of ${places} counts are not what attempts and grades come to`);
}

/** A loading shell would not count: the page must come with its rows and with what each item earned. */
async function demandFigures({ teacher, voids }, { figure, path, shows, size }, assignments) {
  const { text } = await teacher.ask(path(assignments[size]));
  const rows = text.match(/<tr[ >]/g)?.length ?? 0;
  if (!shows.test(text) || rows <= ITEMS) voids(`${figure} ${size}: the page came without its figures (${rows} rows)`);
}

/** The page as the first one sees it after one student's work has changed: what was stored is reckoned again. */
async function afterChanges({ client, teacher, demandGoingOn }, { path }, assignmentId) {
  const times = [];
  for (let change = 0; change < CHANGES; change++) {
    demandGoingOn();
    await client.query(
      "INSERT INTO report_changes (assignment_id, student_id) SELECT assignment_id, student_id FROM attempts WHERE assignment_id = $1 LIMIT 1",
      [assignmentId],
    );
    const sent = performance.now();
    await teacher.ask(path(assignmentId));
    times.push(performance.now() - sent);
  }
  return times;
}
