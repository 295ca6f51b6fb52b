import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, savedClasses, signInByCard, type Taking } from "../factories/attempt";
import { expectNoViolations } from "../support/axe";
import { give, listens, openPlayer, state } from "../support/lesson-player";
import { startProgram } from "../support/program-server";

const databaseUrl = process.env.DATABASE_URL ?? "";
const MINUTE = 60_000;

/** Everything that the device keeps of work, as text. */
const keptWork = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("sourcework", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("operations").objectStore("operations").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
/** Ana works in a lesson while nobody answers, and goes to the page that says so. */
async function workUnsent(page: Page, taking: Taking, address: string, kill: () => Promise<void>) {
  await signInByCard(page, taking, address);
  await page.goto(`${address}/learn`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto(`${address}/learn/attempts/${taking.attemptId}`);
  await listens(page);
  await give(page, 1, "Attribution");
  await state(page, "saved");
  await kill();
  await give(page, 2, "Speculation");
  await state(page, "offline");
  await page.getByRole("link", { name: "Back to your lessons" }).click();
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
}

test("signing out sends first what is not sent yet", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  let away = true;
  await context.route("**/operations", (route) => (away ? route.abort() : route.fallback()));
  await give(page, 1, "Attribution");
  await state(page, "offline");
  await page.goto("/learn");
  away = false;
  await page.getByRole("button", { name: /^Not Ana/ }).click();
  await expect(page).toHaveURL(/\/join$/);
  expect((await savedClasses(taking))[0]).toBe("attribution");
  expect(await keptWork(page)).toBe("[]");
});

test("signing out without a connection says what becomes of the work, keeps it without a name, shows it to nobody else, and sends it at the next sign-in", async ({
  page,
}) => {
  const taking = await makeTaking({ students: ["Ana Keller", "Ben Ito"] });
  const before = await startProgram({ databaseUrl });
  await workUnsent(page, taking, before.address, before.kill);
  await page.getByRole("button", { name: "Sign out on this device" }).click();
  const dialog = page.getByRole("dialog", { name: "There is no connection. Sign out?" });
  await expect(dialog.getByText("Work that is not sent yet stays on this device, without your name.")).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Sign out on this device" }).click();
  await dialog.getByRole("button", { name: "Sign out all the same" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await page.goto(`${before.address}/learn/attempts/${taking.attemptId}`);
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect(page.locator("#claim-1")).toHaveCount(0);
  const kept = await keptWork(page);
  expect(kept).toContain(taking.attemptId);
  expect(kept).not.toMatch(/Ana|Keller/);

  const after = await startProgram({ databaseUrl, port: before.port });
  try {
    // the cookie of the session is still there, but it opens nothing any more
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page).toHaveURL(/\/join$/);
    expect(await db().signInSession.count({ where: { studentId: taking.studentId } })).toBe(0);

    await signInByCard(page, taking, after.address, 1);
    await page.goto(`${after.address}/learn`);
    await expect(page.getByText("Hello, Ben")).toBeVisible();
    expect((await page.goto(`${after.address}/learn/attempts/${taking.attemptId}`))?.status()).toBe(404);
    // the page offers what the device keeps, and the server takes it from nobody else
    const offered = page.waitForResponse("**/operations");
    await page.goto(`${after.address}/learn`);
    expect((await offered).status()).toBe(404);
    expect(await keptWork(page)).toBe(kept);
    expect((await savedClasses(taking))[1]).toBeNull();

    await signInByCard(page, taking, after.address);
    await page.goto(`${after.address}/learn`);
    await expect(page.getByText("Work that was kept on this device is sent now.")).toBeVisible();
    await expectNoViolations(page);
    expect((await savedClasses(taking)).slice(0, 2)).toEqual(["attribution", "speculation"]);
    expect(await keptWork(page)).toBe("[]");
  } finally {
    await after.stop();
  }
});

test("work that comes after the end is dropped from the device, and the page says so", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await context.route("**/operations", (route) => route.abort());
  await give(page, 1, "Attribution");
  await state(page, "offline");
  await page.goto("about:blank");
  await context.unroute("**/operations");
  const phone = await context.browser()?.newContext({ baseURL });
  const elsewhere = await phone?.newPage();
  if (!elsewhere) throw new Error("there is no second device");
  await signInByCard(elsewhere, taking, baseURL);
  await elsewhere.request.post(`/api/v1/attempts/${taking.attemptId}/submit`, {
    data: { operations: [] },
    headers: { origin: baseURL ?? "" },
  });
  await phone?.close();
  await page.goto("/learn");
  await expect(page.getByText("Work that was kept on this device came after the end, so it was not taken.")).toBeVisible();
  expect(await keptWork(page)).toBe("[]");
});

test("a second tab leaves when the student signs out in the first", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await signInByCard(page, taking, baseURL);
  await page.goto("/learn");
  const lesson = await context.newPage();
  await lesson.goto(`/learn/attempts/${taking.attemptId}`);
  await listens(lesson);
  await page.getByRole("button", { name: /^Not Ana/ }).click();
  await expect(page).toHaveURL(/\/join$/);
  await expect(lesson).toHaveURL(/\/join$/);
  // a page that the browser had put aside whole is looked at again
  await signInByCard(page, taking, baseURL);
  await page.goto("/learn");
  await db().signInSession.deleteMany({ where: { studentId: taking.studentId } });
  // a page compares with the mark that it found when its script began: one more for each look
  await expect(async () => {
    await page.evaluate(() => {
      localStorage.setItem("sourcework-session", `${Math.random()}`);
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await expect(page).toHaveURL(/\/join$/, { timeout: 1000 });
  }).toPass();
});

test.describe("after the receipt", () => {
  async function handIn(page: Page, taking: Taking, baseURL: string | undefined) {
    await signInByCard(page, taking, baseURL);
    await page.clock.install();
    await page.goto(`/learn/attempts/${taking.attemptId}`);
    await listens(page);
    await give(page, 1, "Attribution");
    await page.getByRole("button", { name: "Hand in…" }).click();
    await page.getByRole("button", { name: "Hand in 1 of 18" }).click();
    await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Done, sign out" })).toBeVisible();
  }
  const warning = (page: Page) => page.getByRole("alert").filter({ hasText: "Are you still there?" });

  test("five idle minutes sign out, after a warning that any touch takes away", async ({ page, baseURL }) => {
    const taking = await makeTaking();
    await handIn(page, taking, baseURL);
    // from when the page's script watches: minute by minute until the fourth
    await expect(async () => {
      await page.clock.fastForward(MINUTE);
      await expect(warning(page)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expectNoViolations(page);
    await page.keyboard.press("Shift");
    await expect(warning(page)).toBeHidden();
    await page.clock.fastForward(3 * MINUTE);
    await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
    await page.clock.fastForward(MINUTE + 1000);
    await expect(warning(page)).toBeVisible();
    await page.clock.fastForward(MINUTE);
    await expect(page).toHaveURL(/\/join$/);
    expect(await db().signInSession.count({ where: { studentId: taking.studentId } })).toBe(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/join$|about:blank/);
  });

  test("the feedback that was opened from it too; a lesson in work never", async ({ page, baseURL }) => {
    const taking = await makeTaking({ attemptsAllowed: 2 });
    await handIn(page, taking, baseURL);
    await page.goto("/learn");
    await page.goto(`/learn/assignments/${taking.assignmentId}`);
    await page.getByRole("button", { name: "Start another attempt" }).click();
    await expect(page.locator("#claim-1")).toBeVisible();
    await listens(page);
    await page.clock.fastForward(30 * MINUTE);
    await give(page, 1, "Speculation");
    await state(page, "saved");
    await page.goto("/learn");
    await page.clock.fastForward(30 * MINUTE);
    await expect(page.getByText("Hello, Ana")).toBeVisible();
    await page.goto(`/learn/attempts/${taking.attemptId}/receipt`);
    await page.getByRole("link", { name: "See my feedback" }).click();
    await expect(page).toHaveURL(/feedback$/);
    await expect(async () => {
      await page.clock.fastForward(MINUTE);
      await expect(page.getByRole("alert").filter({ hasText: "Are you still there?" })).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.clock.fastForward(MINUTE);
    await expect(page).toHaveURL(/\/join$/);
  });
});
