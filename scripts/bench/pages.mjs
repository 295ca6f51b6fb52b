// Pages in a browser whose cache is cold.
import { gzipSync } from "node:zlib";
import { browserPath, ensureBrowser } from "../browser.mjs";

const SORTED_HEADS = 6;

export async function measurePages(bench) {
  await ensureBrowser();
  const { chromium } = await import("playwright");
  const root = process.getuid?.() === 0;
  const executablePath = await browserPath();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: root ? ["--no-sandbox"] : [] });
  try {
    await measureReadingPage(bench, browser);
    await measureSorting(bench, browser);
  } finally {
    await browser.close();
  }
}

async function measureReadingPage(bench, browser) {
  const { visitor, readingId } = bench.students[0];
  const address = `${bench.address}/learn/attempts/${readingId}`;
  const loads = [];
  for (let round = 0; round < bench.rounds; round++) loads.push(await load(browser, address, visitor.jar));
  const empty = await load(browser, `${bench.address}/offline`, []);
  const { text } = await visitor.ask(`/learn/attempts/${readingId}`);
  const kb = (pick) => loads.map((one) => pick(one) / 1000);
  bench.figures.add("page.reading.js-kb", ...kb(({ script }) => script));
  bench.figures.add("page.reading.own-js-kb", ...kb(({ script }) => script - empty.script));
  bench.figures.add("page.reading.html-kb", gzipSync(text).length / 1000);
  bench.figures.add("page.reading.total-kb", ...kb(({ total }) => total));
  bench.figures.add("page.reading.lcp-ms", ...loads.map(({ lcp }) => lcp));
  bench.tell(`  ${loads[0].requests} requests; an empty page of this build has ${(empty.script / 1000).toFixed(1)} kB of JavaScript`);
  for (const [type, bytes] of Object.entries(loads[0].byType)) bench.tell(`  ${type.padEnd(12)} ${(bytes / 1000).toFixed(1)} kB`);
}

/** Opens a page in a fresh profile and waits until it is quiet. Sizes are those of the bodies as they were sent. */
async function load(browser, address, cookies) {
  const context = await browser.newContext();
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    const done = [];
    page.on("requestfinished", (request) => done.push(request));
    await page.addInitScript(() => {
      window.lastPaint = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.lastPaint = entry.startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
    });
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    if (answer.status() !== 200 || page.url() !== address) throw new Error(`the browser asked for a page and got ${answer.status()}`);
    const byType = {};
    for (const request of done) {
      const { responseBodySize } = await request.sizes();
      const type = request.resourceType();
      byType[type] = (byType[type] ?? 0) + responseBodySize;
    }
    const total = Object.values(byType).reduce((sum, bytes) => sum + bytes, 0);
    return { lcp: await page.evaluate(() => window.lastPaint), script: byType.script ?? 0, total, byType, requests: done.length };
  } finally {
    await context.close();
  }
}

/** Clicks heads of the table of a thousand students: from the click to the paint that shows the table sorted by it. */
async function measureSorting(bench, browser) {
  const context = await browser.newContext();
  try {
    await context.addCookies(bench.teacher.jar);
    const page = await context.newPage();
    await page.goto(`${bench.address}/teach/assignments/${bench.data.assignments.results[1000]}`, { waitUntil: "networkidle" });
    const heads = page.locator("table.students thead th button");
    const times = [];
    for (let turn = 0; turn <= SORTED_HEADS; turn++) {
      await heads.nth(turn + 1).evaluate(watchSorting);
      await heads.nth(turn + 1).click();
      times.push(await page.evaluate(() => window.sortedAfter));
    }
    // the first click also loads what the page loads on demand
    bench.figures.add("results.sort-ms.1000", ...times.slice(1));
    bench.tell(`  first click on a head: ${times[0].toFixed(0)} ms`);
  } finally {
    await context.close();
  }
}

/** In the page: from the click on this head until its column is marked as sorted, the table is not busy, and that is painted. */
function watchSorting(button) {
  const head = button.closest("th");
  const table = button.closest("table");
  const before = head.getAttribute("aria-sort");
  window.sortedAfter = new Promise((resolve) => {
    button.addEventListener(
      "click",
      () => {
        const clicked = performance.now();
        const look = () => {
          const sorted = head.getAttribute("aria-sort");
          if (!sorted || sorted === before || table.getAttribute("aria-busy") === "true") return requestAnimationFrame(look);
          // we stand before a paint, the one that shows it; the next task comes after
          setTimeout(() => resolve(performance.now() - clicked));
        };
        look();
      },
      { once: true, capture: true },
    );
  });
}
