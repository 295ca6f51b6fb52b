import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { grantDraftEditor } from "@/lib/access/grants";
import { changeExercises } from "@/lib/commands/change-exercises";
import { db } from "@/lib/db/client";
import { expectNoViolations } from "@/tests/support/axe";
import { claimsOf, isSaved, openReview, said } from "@/tests/support/reviewing";

async function openExercises(page: Page): Promise<string> {
  const draftId = await openReview(page);
  await page.getByRole("link", { name: "Edit exercises" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Exercises" })).toBeVisible();
  return draftId;
}

const exerciseOf = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });
const titles = (page: Page) => page.getByRole("heading", { level: 2 });

async function add(page: Page, kind: string) {
  await page.getByRole("button", { name: "Add an exercise" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an exercise" });
  await dialog.getByRole("button", { name: new RegExp(`^${kind}`) }).click();
  await expect(page.getByRole("heading", { level: 2, name: kind })).toBeFocused();
}

const kept = async (draftId: string) => {
  const { exercises } = await db().lessonDraft.findUniqueOrThrow({ where: { id: draftId }, select: { exercises: true } });
  return JSON.parse(JSON.stringify(exercises)) as {
    kind: string;
    items: { reviewed: boolean; content: { question?: string }; evidence?: [number, number][] }[];
  }[];
};
const keptKinds = async (draftId: string) => (await kept(draftId)).map(({ kind }) => kind);

test("exercises are added with what the text suggests, put in order, taken out and back, by keyboard alone", async ({ page }) => {
  const draftId = await openExercises(page);
  await expectNoViolations(page);
  await add(page, "Highlight the parts");
  await said(page, "Highlight the parts added as exercise 2.");
  const parts = exerciseOf(page, "Highlight the parts");
  await expect(parts.getByText(/^\d+ to look at$/)).toBeVisible();

  // each suggestion is looked at; the next one opens by itself
  await parts.locator("summary").nth(1).focus();
  await page.keyboard.press("Enter");
  const right = parts.getByRole("button", { name: /^It is right, next/ });
  await expect(right).toHaveCount(1);
  const count = await parts.getByText("To look at", { exact: true }).count();
  for (let left = count; left > 0; left--) {
    await expect(parts.getByText("To look at", { exact: true })).toHaveCount(left);
    await right.focus();
    await page.keyboard.press("Enter");
  }
  await expect(right).toHaveCount(0);
  await isSaved(page);
  await expect(async () => expect((await kept(draftId))[1]?.items.every(({ reviewed }) => reviewed)).toBe(true)).toPass();

  // up by a button, which keeps the focus; the claims follow their exercise
  const up = page.getByRole("button", { name: "Move Highlight the parts up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await said(page, "Highlight the parts is now exercise 1 of 2.");
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute("aria-disabled", "true");
  await isSaved(page);
  await expect(async () => expect(await keptKinds(draftId)).toEqual(["highlight-the-parts", "sort-the-claims"])).toPass();
  expect((await claimsOf(draftId)).map(({ askedIn }) => askedIn)).toEqual(Array.from({ length: 7 }, () => [1]));

  // taken out, and back as it was
  await page.getByRole("button", { name: "Remove Highlight the parts" }).focus();
  await page.keyboard.press("Enter");
  await said(page, "Exercise “Highlight the parts” removed.");
  await expect(titles(page)).toHaveText(["Sort the claims"]);
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Highlight the parts" })).toBeFocused();
  await isSaved(page);
  await expect(async () => expect((await kept(draftId))[0]?.items).toHaveLength(count)).toPass();
  await expectNoViolations(page);
});

test("a question of one's own is written, what it lacks is said, and the review knows what is still to be done", async ({ page }) => {
  const draftId = await openExercises(page);
  await add(page, "Multiple choice");
  const choose = exerciseOf(page, "Multiple choice");
  await choose.getByRole("button", { name: "Add a question" }).click();
  await choose.getByRole("textbox", { name: "Question" }).fill("");
  await expect(choose.getByText("1 to mend")).toBeVisible();
  await expect(choose.getByRole("alert")).toBeVisible();
  await choose.getByRole("textbox", { name: "Question" }).fill("Who saw the report?");
  await choose.getByRole("button", { name: "Add an answer" }).click();
  await choose.getByRole("textbox", { name: "Answer 3" }).fill("The council");
  await choose.getByRole("radio").nth(2).check();
  await choose.getByRole("button", { name: "Remove answer 1" }).click();
  await expect(choose.getByRole("radio").nth(1)).toBeChecked();
  await expect(choose.getByRole("textbox", { name: "Answer 2" })).toHaveValue("The council");
  await expect(choose.getByText("1 to mend")).toBeHidden();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Done" }).click();

  await expect(page.getByText(/^Exercises: 2 · 1 question to look at/)).toBeVisible();
  await page.getByRole("button", { name: "Publish…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Publish this lesson?" });
  await expect(dialog.getByText("Look at the questions of the exercises first.")).toBeVisible();
  await dialog.getByRole("link", { name: "Edit exercises" }).click();
  await exerciseOf(page, "Multiple choice").locator("summary").first().click();
  await exerciseOf(page, "Multiple choice").locator("summary").nth(1).click();
  await page.getByRole("button", { name: /^It is right, next/ }).click();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(/^Exercises: 2 · Edit exercises$/)).toBeVisible();
  expect((await kept(draftId))[1]?.items).toMatchObject([{ reviewed: true, content: { question: "Who saw the report?" } }]);
});

test("the words that show it are tapped by keyboard alone, in any paragraph, and an exercise that asks nothing says so", async ({
  page,
}) => {
  const draftId = await openExercises(page);
  await add(page, "Short answer");
  const short = exerciseOf(page, "Short answer");
  await expect(short.getByText("1 to mend")).toBeVisible();
  await short.getByRole("button", { name: "Add a question" }).focus();
  await page.keyboard.press("Enter");
  await expect(short.getByText("1 to mend")).toBeHidden();
  const rings = short.locator("summary").filter({ hasText: "Words that show it: none" });
  await rings.focus();
  await page.keyboard.press("Enter");
  const paragraph = short.getByRole("combobox", { name: "In the paragraph" });
  await expect(paragraph).toBeVisible();
  await paragraph.selectOption({ index: (await paragraph.getByRole("option").count()) - 1 });
  const words = short.getByRole("group", { name: "Words that can be ringed" }).getByRole("button");
  await words.first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(words.nth(1)).toHaveAttribute("aria-pressed", "true");
  const ringed = `${await words.first().innerText()} ${await words.nth(1).innerText()}`;
  await expect(short.getByText(`Words that show it: “${ringed}”`)).toBeVisible();
  await expectNoViolations(page);
  await isSaved(page);
  const { articleRevision } = await db().lessonDraft.findUniqueOrThrow({ where: { id: draftId }, select: { articleRevision: true } });
  await expect(async () => {
    const [, item] = await kept(draftId);
    expect(item?.items[0]?.evidence?.map(([start, end]) => articleRevision.text.slice(start, end))).toEqual([ringed]);
  }).toPass();

  // seen from another paragraph, the ring is taken off there
  await paragraph.selectOption({ index: 0 });
  await short.getByRole("button", { name: /^Take the ring off/ }).focus();
  await page.keyboard.press("Enter");
  await expect(rings).toBeVisible();
  await isSaved(page);
});

test("a question whose claim has gone says so, and is given another", async ({ page }) => {
  const draftId = await openExercises(page);
  await add(page, "Rewrite");
  const rewrite = exerciseOf(page, "Rewrite");
  await rewrite.getByRole("button", { name: "Add a question" }).click();
  await isSaved(page);
  const [first] = await claimsOf(draftId);
  await expect(async () => expect(JSON.stringify(await kept(draftId))).toContain(first?.id)).toPass();
  await db().draftClaim.delete({ where: { id: first?.id ?? "" } });
  await page.reload();
  await expect(rewrite.getByText(/^\d without a claim$/)).toBeVisible();
  await rewrite.locator("summary").first().click();
  await rewrite.locator(".item-panel summary").first().click();
  await expect(rewrite.getByRole("alert")).toContainText("was removed or cut anew in the review");
  await rewrite.getByRole("combobox", { name: "The claim" }).selectOption({ index: 2 });
  await expect(rewrite.getByRole("alert")).toBeHidden();
  await isSaved(page);
});

test("of two who change the exercises, the second decides whose stand; on a phone nothing is cut off", async ({ page }) => {
  const draftId = await openExercises(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const draft = await db().lessonDraft.findUniqueOrThrow({ where: { id: draftId }, select: { authorId: true, revision: true } });
  const editor = await grantDraftEditor({ kind: "teacher", userId: draft.authorId, sessionId: randomUUID() }, draftId);
  if (!editor) throw new Error("the author may change the draft");
  const theirs = { kind: "sort-the-claims", title: "Sorted by a colleague", instructions: "", settings: {}, items: [], was: 0 };
  const changed = await changeExercises(editor, { draftId, revision: draft.revision, exercises: [theirs] }, new Date());
  expect(changed).toMatchObject({ ok: true });
  await page.getByRole("textbox", { name: "Title" }).fill("Sort them");
  await expect(page.getByRole("heading", { level: 2, name: "Somebody else changed these exercises" })).toBeVisible();
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await isSaved(page);
  await expect(async () => expect(JSON.stringify(await kept(draftId))).toContain("Sort them")).toPass();
});
