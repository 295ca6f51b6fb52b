import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { grantSchoolMember } from "@/lib/access/grants";
import { createClass } from "@/lib/commands/create-class";
import { db } from "@/lib/db/client";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";

const SEED = resolve(import.meta.dirname, "../../../shared/articles/000_abcdb006098a33bf.txt");
const OWN = resolve(import.meta.dirname, "../../prisma/lessons/long-range-missiles/article.txt");
const MOST_CLICKS = 12;

/** Signs a new teacher in, who has one class. */
async function signedInWithClass(page: Page): Promise<string> {
  const now = new Date();
  const { userId, email } = await makeTeacher(now);
  const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId } });
  const member = await grantSchoolMember({ kind: "teacher", userId, sessionId: randomUUID() }, schoolId);
  if (!member) throw new Error("the teacher has no school");
  await createClass(member, { name: "8b", timeZone: "Europe/Berlin" }, now);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  return userId;
}

test("from a pasted article to an assigned lesson in at most twelve clicks", async ({ page }) => {
  const hasSeed = existsSync(SEED);
  if (!hasSeed)
    test.info().annotations.push({ type: "seed article", description: "not beside this folder: an article of our own instead" });
  const userId = await signedInWithClass(page);
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks++;
    await target.click();
  };
  await click(page.getByRole("link", { name: "New lesson from an article" }));
  const text = page.getByLabel("Text of the article");
  await expect(text).toBeFocused();
  await text.fill(readFileSync(hasSeed ? SEED : OWN, "utf8"));
  await click(page.getByRole("button", { name: /^Read the/ }));
  await expect(page.getByRole("heading", { level: 1, name: "Look the article over" })).toBeFocused();
  await page.getByLabel("Title").fill("A report about missiles");
  await click(page.getByRole("button", { name: "Use this text" }));
  await page.waitForURL("**/teach/drafts/*");
  await click(page.getByRole("button", { name: /^Accept the \d+ sure ones/ }));
  await expect(page.locator(".bar [data-state=saved]")).toBeAttached();
  await click(page.getByRole("button", { name: "Publish" }));
  const dialog = page.getByRole("dialog", { name: "Publish this lesson?" });
  await click(dialog.getByRole("checkbox", { name: "I have read these suggestions and take them as they are" }));
  await click(dialog.getByRole("button", { name: "Publish" }));
  await page.waitForURL("**/teach/lessons/**");
  await click(page.getByRole("link", { name: "Assign to a class" }));
  await expect(page.getByRole("heading", { level: 1, name: "Assign to a class" })).toBeVisible();
  await click(page.getByRole("button", { name: /^Assign/ }));
  await page.waitForURL("**/teach?assigned=*");
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);

  const [assignment] = await db().assignment.findMany({
    where: { madeById: userId },
    include: { lessonVersion: { include: { items: true } } },
  });
  expect(assignment?.lessonVersion.items.length).toBeGreaterThanOrEqual(20);
  // what was suggested is kept beside what the teacher made of it
  const suggestions = await db().suggestion.findMany({ where: { lesson: { is: { ownerId: userId } } } });
  expect(suggestions.length).toBe(assignment?.lessonVersion.items.length);
  expect(new Set(suggestions.map(({ outcome }) => outcome))).toEqual(new Set(["kept"]));
});
