import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeTaking, savedClasses, signInByCard, type Taking } from "../factories/attempt";
import { expectNoViolations } from "../support/axe";
import { give, openPlayer, state } from "../support/lesson-player";

const said = (page: Page, text: string) => expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();
/** A page in which one claim has a label that is saved. */
async function openWithOneSaved(page: Page, taking: Taking, baseURL: string | undefined) {
  await openPlayer(page, taking, baseURL);
  await give(page, 1, "Attribution");
  await state(page, "saved");
}
/** Changes what the page sends next: a page that went wrong, or one of an older program. */
const tamper = (page: Page, change: (operation: { id: string; itemId: string; response: unknown }) => object) =>
  page.route("**/operations", (route) => {
    const { operations } = route.request().postDataJSON();
    return route.fallback({ postData: JSON.stringify({ operations: operations.map(change) }) });
  });

for (const [what, change] of [
  ["of no known kind", (operation: object) => ({ ...operation, response: { rumour: true } })],
  ["with more in it than is known", (operation: object) => ({ ...operation, points: 9 })],
  ["to another lesson's item", (operation: object) => ({ ...operation, itemId: randomUUID() })],
] as const) {
  test(`a change ${what} is refused, the page says so, and what was saved stays`, async ({ page, baseURL }) => {
    const taking = await makeTaking();
    await openWithOneSaved(page, taking, baseURL);
    await tamper(page, change);
    await give(page, 2, "Speculation");
    await said(page, "The server did not take your last change, so it is taken back. Everything before it is saved.");
    await expect(page.locator("#claim-2")).not.toHaveAttribute("data-label", "s");
    await expect(page.locator("#claim-1")).toHaveAttribute("data-label", "a");
    await expectNoViolations(page);
    expect((await savedClasses(taking)).slice(0, 2)).toEqual(["attribution", null]);
    // the page goes on
    await page.unroute("**/operations");
    await give(page, 3, "Speculation");
    await state(page, "saved");
    await expect(page.getByRole("alert").filter({ hasText: "did not take" })).toHaveCount(0);
    expect((await savedClasses(taking)).slice(0, 3)).toEqual(["attribution", null, "speculation"]);
  });
}

test("a text of a megabyte is refused, the page says so, and what was saved stays", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openWithOneSaved(page, taking, baseURL);
  await tamper(page, (operation) => ({ ...operation, response: { class: "speculation", text: "x".repeat(1_000_000) } }));
  await give(page, 2, "Speculation");
  await said(page, "Your last answer was too long to be saved, so it is taken back.");
  await expect(page.locator("#claim-2")).not.toHaveAttribute("data-label", "s");
  expect((await savedClasses(taking)).slice(0, 2)).toEqual(["attribution", null]);
});

test("a repeated change, and an older one that comes after a newer, change nothing", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  const sent: unknown[] = [];
  page.on("request", (request) => request.url().endsWith("/operations") && sent.push(request.postDataJSON()));
  await give(page, 1, "Attribution");
  await state(page, "saved");
  await give(page, 1, "Speculation");
  await state(page, "saved");
  for (const data of [sent[0], sent[1], sent[0]]) {
    const answer = await page.request.post(`/api/v1/attempts/${taking.attemptId}/operations`, { data, headers: { origin: baseURL ?? "" } });
    expect(answer.status()).toBe(200);
  }
  expect((await savedClasses(taking))[0]).toBe("speculation");
  expect(await db().operation.count({ where: { attemptId: taking.attemptId } })).toBe(2);
});

test("a stale tab: handed in elsewhere, it takes nothing more and leads to the receipt", async ({ page, baseURL, context }) => {
  const taking = await makeTaking();
  // hears nothing of the end
  await page.route("**/events", (route) => route.abort());
  await openWithOneSaved(page, taking, baseURL);
  const other = await context.newPage();
  const answer = await other.request.post(`/api/v1/attempts/${taking.attemptId}/submit`, {
    data: { operations: [] },
    headers: { origin: baseURL ?? "" },
  });
  expect(answer.status()).toBe(200);
  await give(page, 2, "Speculation");
  await expect(
    page.getByText("This work is handed in, so it can’t be changed any more. What you changed after that is not in it."),
  ).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "See the receipt" }).click();
  await expect(page.getByText("1 of 18")).toBeVisible();
});

test("a stale tab: another student signed in, so the work is kept, and neither sent nor shown to them", async ({ page, baseURL }) => {
  const taking = await makeTaking({ students: ["Ana Keller", "Ben Ito"] });
  await openWithOneSaved(page, taking, baseURL);
  await signInByCard(page, taking, baseURL, 1);
  await give(page, 2, "Speculation");
  await said(page, "You are signed out. Your work is kept on this device, and sent when you sign in here again.");
  expect((await page.goto(`/learn/attempts/${taking.attemptId}`))?.status()).toBe(404);
  await signInByCard(page, taking, baseURL);
  await page.goto(`/learn/attempts/${taking.attemptId}`);
  await expect(page.locator("#claim-2")).toHaveAttribute("data-label", "s");
  await state(page, "saved");
  expect((await savedClasses(taking)).slice(0, 2)).toEqual(["attribution", "speculation"]);
});
