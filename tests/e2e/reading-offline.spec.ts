import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, savedClasses } from "../factories/attempt";
import { give, listens, openPlayer, state } from "../support/lesson-player";
import { startProgram } from "../support/program-server";

const databaseUrl = process.env.DATABASE_URL ?? "";

/** The page is killed: one that closes would send with its last breath, which a cut network does not always hold back. */
async function kill(page: Page) {
  const session = await page.context().newCDPSession(page);
  const killed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => null);
  await killed;
  await page.close();
}

test("without a connection the work goes on and is kept; with it, everything is sent, in order and once", async ({
  page,
  baseURL,
  context,
}) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await give(page, 1, "Attribution");
  await state(page, "saved");
  await context.setOffline(true);
  await give(page, 1, "Speculation");
  await give(page, 2, "Attribution");
  await give(page, 2, "Reported fact");
  await state(page, "offline");
  await expect(page.getByText("On this device only. Sent later.").first()).toBeVisible();
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page.getByRole("button", { name: "Hand in 2 of 18" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is no connection" })).toBeVisible();
  await page.getByRole("button", { name: "Keep working" }).click();
  await context.setOffline(false);
  await state(page, "saved");
  expect((await savedClasses(taking)).slice(0, 3)).toEqual(["speculation", "reported-fact", null]);
  expect(await db().operation.count({ where: { attemptId: taking.attemptId } })).toBe(4);
});

test("ten minutes without a connection lose nothing", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await page.clock.install();
  await openPlayer(page, taking, baseURL);
  await context.setOffline(true);
  for (let minute = 0; minute < 10; minute++) {
    await give(page, minute + 1, "Attribution");
    await give(page, minute + 1, "Speculation");
    await page.clock.fastForward(60_000);
  }
  await state(page, "offline");
  await context.setOffline(false);
  await state(page, "saved");
  expect((await savedClasses(taking)).slice(0, 11)).toEqual([...Array.from({ length: 10 }, () => "speculation"), null]);
  expect(await db().operation.count({ where: { attemptId: taking.attemptId } })).toBe(20);
});

test("two tabs without a connection: both keep their work, and the last change of a claim stands", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  const other = await context.newPage();
  await other.goto(`/learn/attempts/${taking.attemptId}`);
  await listens(other);
  await context.setOffline(true);
  await give(page, 1, "Attribution");
  await give(other, 2, "Attribution");
  await give(page, 2, "Reported fact");
  await give(other, 1, "Speculation");
  await give(page, 3, "Speculation");
  for (const tab of [page, other]) await state(tab, "offline");
  await context.setOffline(false);
  for (const tab of [page, other]) await state(tab, "saved");
  expect((await savedClasses(taking)).slice(0, 4)).toEqual(["speculation", "reported-fact", "speculation", null]);
  for (const tab of [page, other]) await expect(tab.locator("#claim-1")).toHaveAttribute("data-label", "s");
  expect(await db().operation.count({ where: { attemptId: taking.attemptId } })).toBe(5);
});

test("elsewhere than on the lesson's page, kept work is sent on the next visit", async ({ page, baseURL, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await context.setOffline(true);
  await give(page, 1, "Attribution");
  await state(page, "offline");
  // a page that is left sends with its last breath, which a browser lets through even here
  await kill(page);
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/learn");
  await expect(next.getByText("Work that was kept on this device is sent now.")).toBeVisible();
  expect((await savedClasses(taking))[0]).toBe("attribution");
});

test.describe("where the browser has no service worker", () => {
  test.use({ serviceWorkers: "block" });

  test("work made without a connection outlives the page", async ({ page, baseURL, context }) => {
    const taking = await makeTaking();
    await openPlayer(page, taking, baseURL);
    await context.setOffline(true);
    await give(page, 1, "Attribution");
    await give(page, 5, "Speculation");
    await state(page, "offline");
    await kill(page);
    await context.setOffline(false);
    expect(await savedClasses(taking)).toEqual(taking.itemIds.map(() => null));
    const again = await context.newPage();
    await again.goto(`/learn/attempts/${taking.attemptId}`);
    await expect(again.locator("#claim-5")).toHaveAttribute("data-label", "s");
    await expect(again.locator("#claim-6")).toBeFocused();
    await state(again, "saved");
    expect(await savedClasses(taking)).toEqual(
      taking.itemIds.map((_, index) => (index === 0 ? "attribution" : index === 4 ? "speculation" : null)),
    );
  });
});

test("a server in trouble is tried again until it takes the work", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  let inTrouble = true;
  await page.route("**/operations", (route) =>
    inTrouble ? route.fulfill({ status: 503, json: { ok: false, reason: "unavailable" } }) : route.fallback(),
  );
  await give(page, 1, "Attribution");
  await state(page, "unavailable");
  await page.waitForRequest("**/operations");
  await state(page, "unavailable");
  inTrouble = false;
  await state(page, "saved");
  expect((await savedClasses(taking))[0]).toBe("attribution");
});

test("a server that takes requests and answers none: the page says so, goes on trying, and each change counts once", async ({ page }) => {
  const taking = await makeTaking();
  const program = await startProgram({ databaseUrl });
  try {
    await page.clock.install();
    await openPlayer(page, taking, program.address);
    await give(page, 1, "Attribution");
    await state(page, "saved");
    program.hang();
    await give(page, 1, "Speculation");
    await state(page, "saving");
    await page.clock.fastForward("00:10");
    await state(page, "offline");
    for (const number of [2, 3, 4]) {
      const again = page.waitForRequest("**/operations");
      await page.clock.fastForward("00:15");
      await again;
      await give(page, number, "Attribution");
      await page.clock.fastForward("00:10");
      await state(page, "offline");
    }
    program.goOn();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await state(page, "saved");
    expect((await savedClasses(taking)).slice(0, 5)).toEqual(["speculation", "attribution", "attribution", "attribution", null]);
    expect(await db().operation.count({ where: { attemptId: taking.attemptId } })).toBe(5);
  } finally {
    program.goOn();
    await program.stop();
  }
});

test("the answer of a save that got lost does no harm: the change counts once", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  let lost = true;
  await page.route("**/operations", async (route) => {
    if (!lost) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await give(page, 1, "Attribution");
  await state(page, "offline");
  lost = false;
  await state(page, "saved");
  expect(await db().operation.count({ where: { attemptId: taking.attemptId } })).toBe(1);
});

test("a change made just before the page is left is not lost", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await give(page, 3, "Speculation");
  await page.goto("about:blank");
  await expect.poll(async () => (await savedClasses(taking))[2]).toBe("speculation");
});

test("over plain http, without the functions that need https, a lesson can be taken", async ({ page, baseURL, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, "randomUUID", { value: undefined });
    Object.defineProperty(Crypto.prototype, "subtle", { value: undefined });
    Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  });
  const taking = await makeTaking();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await openPlayer(page, taking, baseURL);
  await give(page, 1, "Attribution");
  await state(page, "saved");
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page.getByRole("button", { name: "Hand in 1 of 18" }).click();
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe("where the browser refuses IndexedDB", () => {
  for (const storage of ["localStorage", "nothing"]) {
    test(`the work is kept in ${storage}`, async ({ page, baseURL, context }) => {
      await context.addInitScript((kept) => {
        Object.defineProperty(window, "indexedDB", { get: () => undefined });
        if (kept === "nothing")
          Object.defineProperty(window, "localStorage", {
            get: () => {
              throw new DOMException("refused", "SecurityError");
            },
          });
      }, storage);
      const taking = await makeTaking();
      await openPlayer(page, taking, baseURL);
      await context.setOffline(true);
      await give(page, 1, "Attribution");
      await state(page, storage === "nothing" ? "page-only" : "offline");
      const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("sourcework:")).length);
      if (storage === "localStorage") expect(await kept()).toBe(1);
      await context.setOffline(false);
      await state(page, "saved");
      if (storage === "localStorage") expect(await kept()).toBe(0);
      expect((await savedClasses(taking))[0]).toBe("attribution");
    });
  }
});
