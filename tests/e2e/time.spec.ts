import { type Browser, expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, signInByCard, type Taking, type TakingRule } from "../factories/attempt";
import { makeTeacher, PASSWORD } from "../factories/teacher";
import { expectNoViolations } from "../support/axe";
import { give, openPlayer, state } from "../support/lesson-player";

const MINUTE = 60_000;
const time = (page: Page) => page.getByRole("region", { name: "Time and reading aloud" });

/** A class of two with a time limit; the first student has started. */
const makeRoom = (rule: TakingRule = {}) => makeTaking({ students: ["Ana Keller", "Ben Ito"], timeLimitMinutes: 20, ...rule });

/** Lets so many minutes of the attempt have passed. */
const pass = (attemptId: string, minutes: number) =>
  db().attempt.update({ where: { id: attemptId }, data: { startedAt: new Date(Date.now() - minutes * MINUTE) } });

const handedIn = (attemptId: string) =>
  db().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { handedInBy: true, late: true } });

async function teacherOf(taking: Taking, browser: Browser, baseURL: string | undefined): Promise<Page> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: taking.classId, userId, role: "editor" } });
  const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  return page;
}

test("more time set once for a student reaches her open page, and so do ten minutes for everybody", async ({ page, browser, baseURL }) => {
  const taking = await makeRoom();
  await openPlayer(page, taking, baseURL);
  await expect(time(page).getByText(/^(19|20) minutes left$/)).toBeVisible();
  await expectNoViolations(page);

  const teacher = await teacherOf(taking, browser, baseURL);
  await teacher.goto(`/teach/classes/${taking.classId}`);
  await teacher.getByRole("link", { name: "Accommodations" }).first().click();
  await expect(teacher.getByRole("heading", { name: "Accommodations" })).toBeVisible();
  await expectNoViolations(teacher);
  await teacher.getByRole("button", { name: "Change Ana Keller" }).focus();
  await teacher.keyboard.press("Enter");
  const dialog = teacher.getByRole("dialog", { name: "How Ana Keller works" });
  await dialog.getByLabel("Time", { exact: true }).selectOption("Half as much again (× 1.5)");
  await expectNoViolations(teacher);
  await dialog.getByRole("button", { name: "Save for 1 student" }).press("Enter");
  await expect(teacher.getByRole("row", { name: /Ana Keller/ }).getByText("time × 1.5")).toBeVisible();
  await expect(teacher.getByText("Saved for one student.")).toBeVisible();
  await expect(time(page).getByText(/^(2[6-9]|30) minutes left$/)).toBeVisible();
  await expect(page.getByRole("status").getByText(/^You have more time. (2[6-9]|30) minutes left.$/)).toBeAttached();

  await teacher.goto(`/teach/assignments/${taking.assignmentId}`);
  await teacher.getByRole("button", { name: "Give time" }).click();
  await expectNoViolations(teacher);
  await teacher.getByRole("button", { name: "10 minutes" }).click();
  await expect(teacher.getByText("One student has 10 more minutes.")).toBeVisible();
  const more = time(page).getByText(/^(3[5-9]|40) minutes left$/);
  await expect(more).toBeVisible();

  await page.getByRole("button", { name: "Hide the time" }).click();
  await expect(more).toBeHidden();
  await page.getByRole("button", { name: "Show the time" }).click();
  await expect(more).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("the time left is said at ten, five and one minutes, and the server is asked before anything is handed in", async ({
  page,
  baseURL,
}) => {
  const taking = await makeRoom();
  await pass(taking.attemptId, 8);
  await page.clock.install();
  // hears nothing from the server until the end
  let deaf = true;
  await page.route("**/events", (route) => (deaf ? route.abort() : route.continue()));
  await openPlayer(page, taking, baseURL);
  await expect(time(page).getByText("12 minutes left")).toBeVisible();
  // the page is awake
  await page.getByRole("button", { name: "Hide the time" }).click();
  await page.getByRole("button", { name: "Show the time" }).click();
  const said = page.getByRole("status");
  for (const [wait, words] of [
    ["02:01", "10 minutes left."],
    ["05:00", "5 minutes left."],
    ["04:00", "1 minute left."],
  ] as const) {
    await page.clock.fastForward(wait);
    await expect(said.getByText(words, { exact: true })).toBeAttached();
  }
  deaf = false;
  // the device's clock is wrong: by the server's there is time left
  await page.clock.fastForward("01:01");
  await expect(time(page).getByText(/^1[0-2] minutes left$/)).toBeVisible();
  expect(await handedIn(taking.attemptId)).toEqual({ handedInBy: null, late: false });
});

test("when the time is up, an open page hands in what there is", async ({ page, baseURL }) => {
  const taking = await makeRoom();
  await openPlayer(page, taking, baseURL);
  await give(page, 1, "Attribution");
  await state(page, "saved");
  await pass(taking.attemptId, 20);
  await page.reload();
  await expect(page.getByRole("heading", { name: /Handed in|Time is up/ })).toBeVisible();

  const other = await makeRoom();
  await pass(other.attemptId, 19.9);
  await signInByCard(page, other, baseURL);
  await page.goto(`/learn/attempts/${other.attemptId}`);
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  await expectNoViolations(page);
  expect(await handedIn(other.attemptId)).toEqual({ handedInBy: "student", late: false });
});

test("kept open, the work is late from then on, and the page says so", async ({ page, baseURL }) => {
  const taking = await makeRoom({ atEnd: "late", latePenaltyPercent: 10 });
  await pass(taking.attemptId, 25);
  await signInByCard(page, taking, baseURL);
  await page.goto(`/learn/assignments/${taking.assignmentId}`);
  await expect(page.getByText("20 minutes from the start, then late · late work loses 10")).toBeVisible();
  await page.getByRole("button", { name: "Go on reading" }).click();
  await expect(time(page).getByText("what you hand in now is late")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page.getByRole("button", { name: "Hand in 0 of 18" }).click();
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  await expect(page.getByText("Late", { exact: true })).toBeVisible();
});

test("what is set for a student holds on every page of theirs, and shows to nobody else", async ({ page, browser, baseURL }) => {
  const taking = await makeRoom();
  const set = {
    listView: true,
    textSize: "larger",
    clearLetters: true,
    readAloud: true,
    itemsAPage: 3,
    timePercent: 200,
    noTimeLimit: true,
  };
  await db().accommodation.create({ data: { studentId: taking.studentId, ...set } });
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const voice = { speak: (one: SpeechSynthesisUtterance) => spoken.push(one.text), cancel: () => {} };
    Object.defineProperty(window, "speechSynthesis", { value: voice });
    Object.defineProperty(window, "spoken", { value: spoken });
  });
  await openPlayer(page, taking, baseURL);
  const fields = (number: number) => page.locator(`#fields-${number}`);
  await expect(fields(3)).toBeVisible();
  await expect(fields(4)).toHaveCount(0);
  await expect(page.getByText("1 to 3 of 18")).toBeVisible();
  await expect(page.getByText("minutes left")).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("22px");
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Atkinson");
  await expectNoViolations(page);

  await page.getByRole("navigation", { name: "Pages of the list" }).getByRole("button", { name: "Next" }).press("Enter");
  await expect(page.getByText("4 to 6 of 18")).toBeVisible();
  await expect(fields(4).getByRole("radio").first()).toBeFocused();
  await fields(4).getByText("Attribution", { exact: true }).click();
  await page.getByRole("button", { name: "Read claim 4" }).click();
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(await spoken()).toHaveLength(1);
  await page.getByRole("button", { name: "Read the text" }).click();
  expect((await spoken()).length).toBeGreaterThan(5);

  await page.getByRole("button", { name: "In the article" }).click();
  await page.reload();
  await expect(page.locator("#claim-1")).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    for (const path of [`/learn/attempts/${taking.attemptId}`, `/learn/attempts/${taking.attemptId}?view=article`, "/learn"]) {
      await page.goto(path);
      await expectNoViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }

  const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await signInByCard(other, taking, baseURL, 1);
  for (const path of ["/learn", `/learn/assignments/${taking.assignmentId}`]) {
    await other.goto(path);
    expect(await other.content()).not.toContain("Ana");
    expect(await other.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("16px");
  }
});
