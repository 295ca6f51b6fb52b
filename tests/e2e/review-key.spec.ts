import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expectNoViolations } from "@/tests/support/axe";
import { claimsOf, inspector, inText, isSaved, openReview, queue, said } from "@/tests/support/reviewing";

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp) {
  const target = page.getByRole("button", { name });
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** The card of the claim, which has the focus once what was done is drawn. */
const currentCard = (page: Page) => page.locator("#claim-card");

test("a key is reviewed and published by keyboard alone", async ({ page }) => {
  const draftId = await openReview(page);
  await expectNoViolations(page);
  await expect(page.getByText("0 of 7 reviewed")).toBeVisible();
  await page.locator("body").click({ position: { x: 700, y: 20 } });
  await tabTo(page, /^Claim 7 Two labels fit/);
  await expect(inspector(page, 7)).toBeVisible();

  // another label, a second one accepted too, and on
  await page.keyboard.press("3");
  await said(page, "Claim 7 is speculation.");
  await page.keyboard.press("a");
  await expect(page.locator("#accept-too button:focus")).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("combobox", { name: "Credit for Attribution" })).toHaveValue("0.5");
  await page.keyboard.press("z");
  await expect(page.getByRole("combobox", { name: "Credit for Attribution" })).toBeHidden();
  await said(page, /^Undone: Claim 7/);
  await expect(currentCard(page)).toBeFocused();
  await inText(page, 7).focus();
  await page.keyboard.press("Enter");
  await said(page, "Claim 7 accepted. 6 left.");
  await expect(inText(page, 1)).toBeFocused();
  await expect(page.getByText("1 of 7 reviewed")).toBeVisible();

  // split, merged again, undone step by step
  await page.keyboard.press("s");
  const words = page.getByRole("group", { name: "Words to split at" });
  await expect(words.getByRole("button", { name: "Millgate" })).toBeFocused();
  for (let steps = 0; steps < 10; steps++) await page.keyboard.press("ArrowRight");
  await expect(words.getByRole("button", { name: "frost," })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await said(page, "Claim 1 split in two.");
  await expect(inText(page, 8)).toBeVisible();
  await expect(currentCard(page)).toBeFocused();
  await page.keyboard.press("m");
  await said(page, "Claims 1 and 2 made one.");
  await expect(inText(page, 8)).toBeHidden();
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(inText(page, 8)).toBeHidden();
  await isSaved(page);
  expect(await claimsOf(draftId)).toHaveLength(7);

  // the ends of a claim, a word at a time
  await inText(page, 5).focus();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(inText(page, 5)).toHaveAccessibleName(/^published\. ?That silence/);
  await page.keyboard.press("z");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "How to review" })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(inText(page, 5)).toBeFocused();

  // while typing, the keys are letters
  await page.getByRole("textbox", { name: "Explanation for students" }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" szam1");
  await expect(page.getByRole("textbox", { name: "Explanation for students" })).toHaveValue(/szam1$/);

  await page.getByRole("article").getByRole("button").first().focus();
  await tabTo(page, "Publish…").catch(() => page.getByRole("button", { name: "Publish…" }).focus());
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Publish this lesson?" });
  await expect(dialog).toContainText("the first version");
  await expect(dialog.getByRole("heading", { name: "Nobody has looked at these 6 claims yet" })).toBeVisible();
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("checkbox", { name: /I have read these suggestions/ }).press("Space");
  await dialog.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await page.waitForURL(/\/teach\/lessons\/[^/]+\?made=lesson-version$/);
  const lessonId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const entries = await db().keyEntry.findMany({
    where: { keyVersion: { lessonVersion: { lessonId } } },
    select: { explanation: true, key: true },
  });
  expect(entries).toHaveLength(7);
  expect(entries.some(({ explanation }) => explanation.endsWith("szam1"))).toBe(true);
  expect(entries.filter(({ key }) => JSON.stringify(key).includes('"own-voice"'))).toHaveLength(5);
  expect(await db().lessonDraft.count({ where: { id: draftId } })).toBe(0);
});

test("everything a key says can be changed by mouse, and is saved at once", async ({ page }) => {
  const draftId = await openReview(page);
  await queue(page)
    .getByRole("button", { name: /^Claim 1/ })
    .click();
  const card = inspector(page, 1);
  await card.getByRole("combobox", { name: "Who vouches for it" }).selectOption("news-outlet");
  await card.getByRole("combobox", { name: "How it is put" }).selectOption("predicted");
  await card.getByRole("combobox", { name: "Credit for Speculation" }).selectOption("0.25");
  await card.getByText("Accept by one axis").click();
  await card.getByRole("combobox", { name: "Who vouches", exact: true }).selectOption("document");
  await card.getByRole("button", { name: "Accept for half" }).click();
  await expect(card.getByRole("combobox", { name: "Credit for A document" })).toHaveValue("0.5");
  await card.getByRole("button", { name: "Change the ringed words" }).click();
  await card.getByRole("button", { name: "leaked", exact: true }).click();
  await card.getByRole("button", { name: "Done" }).click();
  await expect(card.locator(".evidence")).toHaveText(["could", "according to a", "report"]);
  await card.getByText("How it came here").click();
  for (const name of ["Bridge engineers", "Valley Post"]) {
    await card.getByRole("textbox", { name: "Who told it" }).fill(name);
    await card.getByRole("button", { name: "Add a step" }).click();
  }
  await card.getByRole("combobox", { name: "Step 2: what kind" }).selectOption("news-outlet");
  await card.getByRole("button", { name: "Move step 2 up" }).click();
  await expect(card.getByRole("textbox", { name: "Step 1: who" })).toHaveValue("Valley Post");
  await card.getByText("Skill, points, asking").click();
  await card.getByRole("combobox", { name: "What it exercises" }).selectOption("relayed-source");
  await card.getByRole("spinbutton", { name: "Points" }).fill("2.5");
  await card.getByRole("textbox", { name: "Explanation for students" }).fill("Two of them told it.");
  await expectNoViolations(page);
  await card.getByRole("button", { name: "Accept and next" }).click();
  await isSaved(page);
  const [claim] = await claimsOf(draftId);
  expect(claim).toMatchObject({
    label: { voucher: "news-outlet", certainty: "predicted" },
    accepted: [
      { class: "speculation", credit: 0.25 },
      { voucher: "document", credit: 0.5 },
    ],
    chain: [{ name: "Valley Post", type: "news-outlet" }, { name: "Bridge engineers" }, { name: "this article" }],
    ...{ skill: "relayed-source", points: 2500, explanation: "Two of them told it." },
  });
  expect(claim?.reviewedAt).not.toBeNull();
});

test("the sure ones are taken in one click and come back in one, and a sentence without a claim gets one", async ({ page }) => {
  const draftId = await openReview(page);
  await page.getByRole("button", { name: "Accept the 3 sure ones" }).click();
  await expect(page.getByText("3 of 7 reviewed")).toBeVisible();
  await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("0 of 7 reviewed")).toBeVisible();
  await page.getByRole("button", { name: /^Sentences without a claim/ }).click();
  await page.getByRole("button", { name: /Make a claim of it.*The council meets/ }).click();
  await expect(inspector(page, 8)).toBeVisible();
  await expect(currentCard(page)).toBeFocused();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await said(page, /^Claim 8 accepted/);
  await isSaved(page);
  expect((await claimsOf(draftId)).map(({ reviewedAt }) => reviewedAt !== null)).toEqual([...Array(7).fill(false), true]);
});

test("offline, changes are kept in the window and saved when the network is back", async ({ page, context }) => {
  const draftId = await openReview(page);
  await context.setOffline(true);
  await inText(page, 2).focus();
  await page.keyboard.press("2");
  await expect(page.getByText("Offline: kept in this window")).toBeVisible();
  await context.setOffline(false);
  await isSaved(page);
  expect((await claimsOf(draftId))[1]?.label).toMatchObject({ voucher: "named-person" });
});

test("on a phone there are three tabs, nothing is wider than the screen, and it can be printed", async ({ page }) => {
  await openReview(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(queue(page)).toBeVisible();
  await expectNoViolations(page);
  await queue(page)
    .getByRole("button", { name: /^Claim 5/ })
    .click();
  await expect(inspector(page, 5).getByRole("textbox", { name: "Explanation for students" })).toBeVisible();
  await expect(queue(page)).toBeHidden();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Article", exact: true }).click();
  await inText(page, 1).click();
  await expect(page.getByRole("button", { name: "Claim 1", exact: true })).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: /^Queue/ }).click();
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("button", { name: "Discard this draft…" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 320, height: 640 });
  for (const tab of [/^Queue/, "Article", "Claim 1"]) {
    await page.getByRole("navigation", { name: "Parts of the review" }).getByRole("button", { name: tab }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await expect(page.getByRole("table")).toContainText("Shop owners there fear");
  await expect(page.getByRole("article")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept and next" })).toBeHidden();
});
