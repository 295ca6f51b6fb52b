// Opening the reading page, beside the framework's own limit.
import { hammer } from "./load.mjs";
import { startNextLimit } from "./next-limit.mjs";
import { HALF, interleaved } from "./rounds.mjs";

/** What a browser sends: pages are compressed for it. */
const BROWSER = { accept: "text/html", "accept-encoding": "gzip" };

export async function measureReading(bench) {
  const requestOf = (index) => {
    const { visitor, readingId } = bench.students[index % bench.students.length];
    return { method: "GET", path: `/learn/attempts/${readingId}`, headers: { ...BROWSER, cookie: visitor.cookie } };
  };
  const side = (clients, part) => ({
    name: `reading c=${clients}`,
    part,
    run: (seconds) => hammer({ url: bench.address, clients, seconds, requestOf }),
  });
  const limit = await startNextLimit({ databaseUrl: bench.databaseUrl, client: bench.client, output: bench.output });
  try {
    const size = (await (await fetch(limit.address + limit.path)).text()).length;
    bench.tell(`  The limit is a bare Next page of ${(size / 1000).toFixed(0)} kB with two queries.`);
    const next = {
      name: "bare Next page c=8",
      pid: limit.pid,
      run: (seconds) =>
        hammer({ url: limit.address, clients: 8, seconds, requestOf: () => ({ method: "GET", path: limit.path, headers: BROWSER }) }),
    };
    const samples = await interleaved(bench, [side(1, HALF), side(8), next, side(32)]);
    const [one, eight] = [samples["reading c=1"], samples["reading c=8"]];
    bench.figures.add("page.reading.ms", ...one.map(({ p50 }) => p50));
    bench.figures.add("page.reading.per-second.8", ...eight.map(({ perSecond }) => perSecond));
    bench.figures.add("page.reading.of-next.8", ...shares(eight, samples["bare Next page c=8"]));
  } finally {
    await limit.stop();
  }
}

/** Round by round, the program's requests a second as a share of the limit's. */
export const shares = (own, limit) => own.map(({ perSecond }, round) => perSecond / limit[round].perSecond);
