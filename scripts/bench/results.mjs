// The teacher's results of an assignment, of a class and of a thousand.
import { hammer } from "./load.mjs";
import { interleaved } from "./rounds.mjs";

const SIZES = [30, 1000];

export async function measureResults(bench) {
  const { results } = bench.data.assignments;
  await bench.recompute("results", Object.values(results), SIZES[0] + SIZES[1]);
  const sides = SIZES.map((size) => {
    const path = `/teach/assignments/${results[size]}`;
    const headers = { accept: "text/html", "accept-encoding": "gzip", cookie: bench.teacher.cookie };
    return {
      name: `results ${size}`,
      run: (seconds) => hammer({ url: bench.address, clients: 1, seconds, requestOf: () => ({ method: "GET", path, headers }) }),
    };
  });
  for (const size of SIZES) await demandFigures(bench, size);
  const samples = await interleaved(bench, sides);
  for (const size of SIZES) bench.figures.add(`results.page-ms.${size}`, ...samples[`results ${size}`].map(({ p50 }) => p50));
}

/** A loading shell would not count: the page must come with the students and with what each claim earned. */
async function demandFigures({ teacher, data, voids }, size) {
  const { text } = await teacher.ask(`/teach/assignments/${data.assignments.results[size]}`);
  const rows = text.match(/<tr[ >]/g)?.length ?? 0;
  if (!text.includes("Student 1") || !/<svg|<mark|class="claim/.test(text) || rows < 31)
    voids(`results ${size}: the page came without its figures (${rows} rows)`);
}
