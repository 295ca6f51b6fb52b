import { expect, type Page, test } from "@playwright/test";
import { makeTaking, savedClasses, signInByCard, type Taking } from "../factories/attempt";
import { expectNoViolations } from "../support/axe";
import { give, listens, state } from "../support/lesson-player";
import { startProgram } from "../support/program-server";

const databaseUrl = process.env.DATABASE_URL ?? "";
type Program = Awaited<ReturnType<typeof startProgram>>;

const label = (page: Page, number: number, letter: string) =>
  expect(page.locator(`#claim-${number}`)).toHaveAttribute("data-label", letter);

/** What the device keeps of lessons: the paths, over all caches. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("sourcework-pages"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
/** Opens a lesson the way a student does: from the list, which brings the worker. */
async function openLesson(page: Page, taking: Taking, program: Program, index = 0) {
  await signInByCard(page, taking, program.address, index);
  await page.goto(`${program.address}/learn`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto(`${program.address}/learn/attempts/${taking.attemptId}`);
  await listens(page);
  await expect.poll(() => keptPaths(page)).toContain(`/learn/attempts/${taking.attemptId}`);
}

test("the server is killed: a reload brings the lesson back with everything, the work goes on, and is sent when it is back", async ({
  page,
}) => {
  const taking = await makeTaking();
  const before = await startProgram({ databaseUrl });
  const address = `${before.address}/learn/attempts/${taking.attemptId}`;
  try {
    await openLesson(page, taking, before);
    await give(page, 1, "Attribution");
    await give(page, 2, "Reported fact");
    await state(page, "saved");
  } finally {
    await before.kill();
  }
  await give(page, 3, "Speculation");
  await state(page, "offline");
  await expect(page.getByText("On this device only. Sent later.").first()).toBeVisible();
  await page.reload();
  // saved before, not saved yet, and the place after the last of them
  await label(page, 1, "a");
  await label(page, 2, "f");
  await label(page, 3, "s");
  await state(page, "offline");
  await give(page, 4, "Attribution");
  await expectNoViolations(page);
  // every other page says that there is no connection
  const other = await page.context().newPage();
  await other.goto(`${before.address}/learn`);
  await expect(other.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await expectNoViolations(other);
  await other.close();
  expect((await savedClasses(taking)).slice(0, 4)).toEqual(["attribution", "reported-fact", null, null]);
  const after = await startProgram({ databaseUrl, port: before.port });
  try {
    await state(page, "saved");
    expect((await savedClasses(taking)).slice(0, 4)).toEqual(["attribution", "reported-fact", "speculation", "attribution"]);
    await page.goto(address);
    await label(page, 4, "a");
    expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBeUndefined();
  } finally {
    await after.stop();
  }
});

test("a lesson that is opened before there is a worker is kept too, and let go of when it is handed in", async ({ page }) => {
  const taking = await makeTaking();
  const program = await startProgram({ databaseUrl });
  try {
    await signInByCard(page, taking, program.address);
    await page.goto(`${program.address}/learn/attempts/${taking.attemptId}`);
    await listens(page);
    await expect.poll(() => keptPaths(page)).toEqual([`/learn/attempts/${taking.attemptId}`]);
    await give(page, 1, "Attribution");
    await expect.poll(() => keptPaths(page)).toContain(`/api/v1/attempts/${taking.attemptId}/answers`);
    await page.getByRole("button", { name: "Hand in…" }).click();
    await page.getByRole("button", { name: "Hand in 1 of 18" }).click();
    await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
    await page.goto(`${program.address}/learn/attempts/${taking.attemptId}/feedback`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto(`${program.address}/learn/attempts/${taking.attemptId}`);
    await expect(page).toHaveURL(/receipt$/);
    await expect.poll(() => keptPaths(page)).toEqual([]);
  } finally {
    await program.stop();
  }
});

test("after signing out, Back shows nothing, with a connection and without", async ({ page }) => {
  const taking = await makeTaking();
  const program = await startProgram({ databaseUrl });
  const lesson = `${program.address}/learn/attempts/${taking.attemptId}`;
  const nothing = async () => {
    await expect(page.locator("#claim-1")).toHaveCount(0);
    await expect(page.getByText("Hello, ")).toHaveCount(0);
  };
  try {
    await openLesson(page, taking, program);
    await give(page, 1, "Attribution");
    await state(page, "saved");
    await page.getByRole("link", { name: "Back to your lessons" }).click();
    await page.getByRole("button", { name: /^Not Ana/ }).click();
    await expect(page).toHaveURL(/\/join$/);
    expect(await keptPaths(page)).toEqual([]);
    for (let step = 0; step < 3; step++) {
      await page.goBack();
      await expect(page).toHaveURL(/\/join$|about:blank/);
      await nothing();
    }
    await page.goto(`${program.address}/join`);
  } finally {
    await program.kill();
  }
  await page.goto(lesson);
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await nothing();
});

test("what another student kept on this device is gone at the next sign-in, and never shown", async ({ page }) => {
  const taking = await makeTaking({ students: ["Ana Keller", "Ben Ito"] });
  const program = await startProgram({ databaseUrl });
  const lesson = `${program.address}/learn/attempts/${taking.attemptId}`;
  try {
    await openLesson(page, taking, program);
    await give(page, 1, "Attribution");
    await state(page, "saved");
    const other = await page.context().newPage();
    await signInByCard(other, taking, program.address, 1);
    await other.goto(`${program.address}/learn`);
    await expect(other.getByText("Hello, Ben")).toBeVisible();
    await expect.poll(() => keptPaths(other)).toEqual([]);
    await page.close();
    expect((await other.goto(lesson))?.status()).toBe(404);
    await program.kill();
    await other.goto(lesson);
    await expect(other.getByRole("heading", { name: "You are offline" })).toBeVisible();
  } finally {
    await program.kill();
  }
});
