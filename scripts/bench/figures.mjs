// The figures of the bench: what they are called, and how they are told.

/** Every figure with its unit, under the part of the bench that measures it. */
const FIGURES = {
  pages: {
    "page.reading.js-kb": "kB",
    "page.reading.own-js-kb": "kB",
    "page.reading.html-kb": "kB",
    "page.reading.total-kb": "kB",
    "page.reading.lcp-ms": "ms",
    "results.sort-ms.1000": "ms",
  },
  reading: {
    "page.reading.ms": "ms",
    "page.reading.per-second.8": "/s",
    "page.reading.of-next.8": "ratio",
  },
  results: {
    ...Object.fromEntries(
      ["results", "item-analysis"].flatMap((page) =>
        [30, 1000, 100_000].flatMap((attempts) => [
          [`${page}.page-ms.${attempts}`, "ms"],
          [`${page}.changed-ms.${attempts}`, "ms"],
        ]),
      ),
    ),
    "results.beside-100000.30": "ratio",
  },
  gradebook: {
    "gradebook.page-ms.30": "ms",
    "gradebook.page-ms.300": "ms",
    "gradebook.csv-ms.30": "ms",
    "gradebook.csv-ms.300": "ms",
  },
  submit: {
    "submit.per-second.8": "/s",
    "submit.p95-ms.8": "ms",
    "submit.of-pgbench.8": "ratio",
  },
  autosave: {
    "autosave.per-second.32": "/s",
    "autosave.p95-ms.32": "ms",
    "autosave.of-pgbench.32": "ratio",
    "autosave.lost.32": "saves",
    "server.memory-mb": "MB",
  },
  classroom: {
    "classroom.p95-ms.300": "ms",
    "classroom.lost.300": "changes",
  },
  live: {
    "live.cpu-percent.150": "%",
    "live.delay-ms.150": "ms",
    "live.work-cpu-percent.150": "%",
    "live.work-delay-ms.150": "ms",
  },
  analysis: {
    "analysis.ms.600": "ms",
    "analysis.tokens-per-s": "/s",
    "analysis.extra-mb": "MB",
    "analysis.extra-over-idle-mb": "MB",
  },
  regrade: Object.fromEntries(
    [1000, 10_000, 100_000].flatMap((attempts) => [
      [`regrade.one-claim-s.${attempts}`, "s"],
      [`regrade.one-claim-sql-s.${attempts}`, "s"],
      [`regrade.all-claims-s.${attempts}`, "s"],
      [`regrade.all-claims-sql-s.${attempts}`, "s"],
      [`regrade.preview-s.${attempts}`, "s"],
      [`regrade.wal-mb.${attempts}`, "MB"],
      [`regrade.sql-wal-mb.${attempts}`, "MB"],
    ]),
  ),
};

/** The parts that `--only NAME` asks for: those with a figure of that name or that beginning; without a name all. */
export const partsFor = (only) =>
  Object.entries(FIGURES)
    .filter(([, figures]) => Object.keys(figures).some((name) => isAsked(name, only)))
    .map(([part]) => part);

/** Whether a figure is one that `--only NAME` asks for. */
const isAsked = (name, only) => only === undefined || name === only || name.startsWith(`${only}.`);

const unitOf = (name) => Object.assign({}, ...Object.values(FIGURES))[name];

/** The value below which the share `p` (0 to 1) of the values lies. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)];
}

/** The median: between two middle values their mean. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const rounded = (value) => Number(value.toPrecision(value >= 1000 ? 4 : 3));

/** Collects figures: each is the median of its rounds, told with their range. */
export class Figures {
  #figures = new Map();

  add(name, ...values) {
    if (!unitOf(name)) throw new Error(`no figure is called ${name}`);
    this.#figures.set(name, values);
  }

  /** One line of JSON a figure. */
  jsonLines(only) {
    return this.#asked(only).map(([name, values]) => JSON.stringify({ name, value: rounded(median(values)), unit: unitOf(name) }));
  }

  /** A table for a person: name, median, unit, range. */
  table(only) {
    return this.#asked(only).map(([name, values]) => {
      const range = values.length > 1 ? `  (${rounded(Math.min(...values))} – ${rounded(Math.max(...values))})` : "";
      return `${name.padEnd(28)} ${String(rounded(median(values))).padStart(8)} ${unitOf(name)}${range}`;
    });
  }

  #asked(only) {
    const order = Object.keys(Object.assign({}, ...Object.values(FIGURES)));
    return order.filter((name) => this.#figures.has(name) && isAsked(name, only)).map((name) => [name, this.#figures.get(name)]);
  }
}
