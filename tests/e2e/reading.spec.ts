import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, savedClasses, signInByCard } from "../factories/attempt";
import { expectNoViolations } from "../support/axe";
import { listens, openPlayer, state } from "../support/lesson-player";

const claim = (page: Page, number: number) => page.locator(`#claim-${number}`);
const label = (page: Page, name: string) => page.locator("#palette").getByRole("button", { name });
const isSaved = (page: Page) => state(page, "saved");

test("a lesson by mouse, from the list of lessons to the receipt", async ({ page, baseURL }) => {
  const taking = await makeTaking({ students: ["Ana Keller", "Ben Ito"], judgement: true });
  await signInByCard(page, taking, baseURL, 1);
  await page.goto("/learn");
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Start" }).click();
  await expect(page.getByText("one attempt")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Start reading" }).dblclick();
  await expect(page.getByRole("button", { name: "Hand in…" })).toBeVisible();
  await listens(page);

  await claim(page, 1).click();
  await label(page, "Attribution").dblclick();
  await expect(claim(page, 1)).toHaveAccessibleName(/claim 1, attribution chosen$/);
  await page.getByRole("radio", { name: "Fairly sure" }).check();
  await claim(page, 2).click();
  await label(page, "Judgement").click();
  await isSaved(page);
  await expect(page.getByText("2 of 18 labelled")).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole("button", { name: "Hand in…" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand in your work?" });
  await expect(dialog.getByText("16 of 18")).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: /^Number 5:/ }).click();
  await expect(claim(page, 5)).toBeFocused();
  await page.keyboard.press("3");
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page.getByRole("button", { name: "Hand in 3 of 18" }).dblclick();

  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  await expect(page.getByText("3 of 18")).toBeVisible();
  await expect(page.getByRole("link", { name: "See my feedback" })).toBeVisible();
  await expectNoViolations(page);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  await page.getByRole("button", { name: "Done, sign out" }).click();
  await expect(page).toHaveURL(/\/join/);
  const attempts = await db().attempt.findMany({ where: { studentId: taking.students[1]?.studentId ?? "" }, select: { id: true } });
  expect(attempts).toHaveLength(1);
  expect(await db().grade.count({ where: { attemptId: attempts[0]?.id ?? "" } })).toBe(1);
});

test("after a crash the page comes back in the same place, with everything", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  for (const number of [1, 2, 3]) {
    await claim(page, number).click();
    await label(page, "Reported fact").click();
  }
  await isSaved(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(`/learn/attempts/${taking.attemptId}`);
  await expect(again.getByText("3 of 18 labelled")).toBeVisible();
  await expect(claim(again, 4)).toBeFocused();
  await expect(claim(again, 4)).toBeInViewport();
});

test("two tabs follow each other and say so", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  const other = await context.newPage();
  await other.goto(`/learn/attempts/${taking.attemptId}`);
  await listens(other);
  await claim(page, 7).click();
  await label(page, "Attribution").click();
  await expect(claim(other, 7)).toHaveAttribute("data-label", "a");
  await expect(
    other.getByRole("status").filter({ hasText: "Changed in another tab or on another device. Sentence 7 labelled attribution. 1 of 18." }),
  ).toBeAttached();
  await claim(other, 7).click();
  await label(other, "Speculation").click();
  await expect(claim(page, 7)).toHaveAttribute("data-label", "s");
  await isSaved(other);
  expect((await savedClasses(taking))[6]).toBe("speculation");
});

test("another device's changes come in when the page is looked at again", async ({ page, baseURL, browser }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await claim(page, 2).click();
  await label(page, "Attribution").click();
  await isSaved(page);
  const phone = await browser.newContext({ baseURL });
  const other = await phone.newPage();
  await openPlayer(other, taking, baseURL);
  await expect(claim(other, 2)).toHaveAttribute("data-label", "a");
  await claim(other, 2).click();
  await label(other, "Speculation").click();
  await isSaved(other);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(claim(page, 2)).toHaveAttribute("data-label", "s");
  await phone.close();
});

test("the list has the same claims, answers and end as the article", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await claim(page, 1).click();
  await label(page, "Speculation").click();
  await page.getByRole("button", { name: "List view" }).click();
  await expect(page).toHaveURL(/view=list/);
  await expectNoViolations(page);
  const fields = (number: number) => page.locator(`#fields-${number}`);
  await expect(fields(1).getByRole("radio", { name: "Speculation" })).toBeChecked();
  await fields(2).getByText("Attribution", { exact: true }).click();
  await fields(2).getByRole("combobox", { name: "How sure are you?" }).selectOption("Certain");
  await fields(1).getByRole("button", { name: "Clear the label of claim 1" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Next open" }).click();
  await expect(fields(3).getByRole("radio").first()).toBeFocused();
  await isSaved(page);
  await page.reload();
  await listens(page);
  await expect(fields(2).getByRole("radio", { name: "Attribution" })).toBeChecked();
  await page.getByRole("button", { name: "In the article" }).click();
  await expect(claim(page, 2)).toHaveAttribute("data-label", "a");
  expect((await savedClasses(taking)).slice(0, 3)).toEqual(["speculation", "attribution", null]);
});

test("when the assignment closes under an open page, the page says so and nothing more is taken", async ({ page, baseURL }) => {
  const taking = await makeTaking({ closesAt: new Date(Date.now() + 3_600_000) });
  await openPlayer(page, taking, baseURL);
  await db().assignment.update({ where: { id: taking.assignmentId }, data: { closesAt: new Date(Date.now() - 2 * 60_000) } });
  await claim(page, 1).click();
  await label(page, "Attribution").click();
  await expect(page.getByRole("alert").filter({ hasText: "The assignment has closed." })).toBeVisible();
  await page.getByRole("link", { name: "See the receipt" }).click();
  await expect(page.getByRole("heading", { name: /Closed|Handed in/ })).toBeVisible();
  expect((await savedClasses(taking))[0]).toBeNull();
});

test("signed out elsewhere, the page says so and keeps the work; signed in again, it is sent", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  await db().signInSession.deleteMany({ where: { studentId: taking.studentId } });
  await claim(page, 1).click();
  await label(page, "Attribution").click();
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out." })).toBeVisible();
  await signInByCard(page, taking, baseURL);
  await page.goto(`/learn/attempts/${taking.attemptId}`);
  await isSaved(page);
  await expect(claim(page, 1)).toHaveAttribute("data-label", "a");
  await expect.poll(async () => (await savedClasses(taking))[0]).toBe("attribution");
});

test("nobody else's attempt or assignment can be opened", async ({ page, baseURL }) => {
  const [taking, others] = [await makeTaking(), await makeTaking()];
  await signInByCard(page, taking, baseURL);
  for (const path of [
    `/learn/attempts/${others.attemptId}`,
    `/learn/attempts/${others.attemptId}/receipt`,
    `/learn/assignments/${others.assignmentId}`,
  ]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  const answer = await page.request.post(`/api/v1/attempts/${others.attemptId}/operations`, {
    data: { operations: [] },
    headers: { origin: baseURL ?? "" },
  });
  expect(answer.status()).toBe(404);
});
