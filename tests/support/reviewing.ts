import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { makeSuggestedDraft } from "@/tests/factories/suggested-draft";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";

// The review of a key, as stories about it find their way there.

/** A teacher on the review of a draft with seven suggested claims. */
export async function openReview(page: Page, times = 1): Promise<string> {
  const now = new Date();
  const { userId, email } = await makeTeacher(now);
  const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId } });
  const draftId = await makeSuggestedDraft({ userId, schoolId }, { now, times });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  await page.goto(`/teach/drafts/${draftId}`);
  await ready(page);
  return draftId;
}

/** The page answers to keys once its script has started. */
export const ready = (page: Page) =>
  expect(async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keys" }).click({ timeout: 2000 });
    await expect(page.getByRole("dialog", { name: "How to review" })).toBeVisible({ timeout: 2000 });
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "How to review" })).toBeHidden({ timeout: 2000 });
  }).toPass();

export const queue = (page: Page) => page.getByRole("list", { name: "Claims to review" });
export const inspector = (page: Page, number: number) => page.getByRole("region", { name: `Claim ${number}`, exact: true });
export const inText = (page: Page, number: number) =>
  page.getByRole("article").getByRole("button", { name: new RegExp(`claim ${number},`) });
export const said = (page: Page, words: string | RegExp) => expect(page.getByRole("status").filter({ hasText: words })).toBeAttached();
export const isSaved = (page: Page) => expect(page.locator(".bar [data-state=saved]")).toBeAttached();
export const claimsOf = (draftId: string) =>
  db()
    .draftClaim.findMany({ where: { draftId } })
    .then((rows) => rows.sort((a, b) => startOf(a) - startOf(b)));
const startOf = ({ ranges }: { ranges: unknown }) => Number(JSON.stringify(ranges).match(/\d+/)?.[0]);
