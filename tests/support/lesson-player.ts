import { expect, type Page } from "@playwright/test";
import { signInByCard, type Taking } from "../factories/attempt";

/** The bar says this of the work. */
export const state = (page: Page, name: string) => expect(page.locator(`header [data-state="${name}"]`)).toBeVisible();

/** The page listens: what it says of the work comes from its own script, once that has read what the device keeps. */
export const listens = (page: Page) => expect(page.locator('header [data-state]:not([data-state="loading"])')).toBeVisible();

/** Opens the attempt as a student of the class, the first one by default, and waits until the page listens. */
export async function openPlayer(page: Page, taking: Taking, baseURL: string | undefined, { query = "", index = 0 } = {}): Promise<void> {
  await signInByCard(page, taking, baseURL, index);
  await page.goto(`${baseURL}/learn/attempts/${taking.attemptId}${query}`);
  await listens(page);
}

/** Gives a claim a label by mouse. */
export async function give(page: Page, number: number, name: string): Promise<void> {
  await page.locator(`#claim-${number}`).click();
  await page.locator("#palette").getByRole("button", { name }).click();
}
