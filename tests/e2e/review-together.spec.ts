import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expectNoViolations } from "@/tests/support/axe";
import { claimsOf, inspector, inText, isSaved, openReview, queue, ready, said } from "@/tests/support/reviewing";

test("two teachers do not overwrite each other: both changes are shown, and one is taken", async ({ page, context }) => {
  const draftId = await openReview(page);
  const other = await context.newPage();
  // this window hears of nothing before it saves
  await other.route("**/revisions", (route) => route.abort());
  await other.goto(`/teach/drafts/${draftId}`);
  await ready(other);
  const write = async (where: Page, words: string) => {
    await queue(where)
      .getByRole("button", { name: /^Claim 7/ })
      .click();
    await inspector(where, 7).getByRole("textbox", { name: "Explanation for students" }).fill(words);
  };
  const kept = async () => (await claimsOf(draftId))[6]?.explanation;
  await write(page, "Mine, written first.");
  await expect.poll(kept).toBe("Mine, written first.");
  await write(other, "Theirs, written later.");
  await expect(other.getByRole("heading", { name: "Somebody else changed the same" })).toBeVisible();
  await expect(other.getByText("Changed by somebody else")).toBeVisible();
  await other.getByRole("button", { name: "See both" }).click();
  const dialog = other.getByRole("dialog", { name: "Whose change should stand?" });
  await expect(dialog).toContainText("Mine, written first.");
  await expect(dialog).toContainText("Theirs, written later.");
  await expectNoViolations(other);
  expect(await kept()).toBe("Mine, written first.");
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(dialog).toBeHidden();
  await isSaved(other);
  await expect.poll(kept).toBe("Theirs, written later.");
});

test("what a colleague changes comes in by itself, is announced, and takes neither words nor focus from who is typing", async ({
  page,
  context,
}) => {
  const draftId = await openReview(page);
  const other = await context.newPage();
  await other.goto(`/teach/drafts/${draftId}`);
  await ready(other);
  await queue(other)
    .getByRole("button", { name: /^Claim 7/ })
    .click();
  const explanation = inspector(other, 7).getByRole("textbox", { name: "Explanation for students" });
  await explanation.fill("Half a sen");
  await inText(page, 1).focus();
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await said(other, "Changed by a colleague: claim 1.");
  await expect(other.getByText("1 of 7 reviewed")).toBeVisible();
  await expect(explanation).toBeFocused();
  await other.keyboard.type("tence.");
  await expect(explanation).toHaveValue("Half a sentence.");
  await said(page, "Changed by a colleague: claim 7.");
  await expect.poll(async () => (await claimsOf(draftId))[6]?.explanation).toBe("Half a sentence.");
  expect((await claimsOf(draftId))[0]?.label).toMatchObject({ certainty: "hedged" });
  await expect(page.getByRole("heading", { name: "Somebody else changed the same" })).toBeHidden();
  await expectNoViolations(other);

  // thrown away in one window, it is said to be gone in the other
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Discard this draft…" }).click();
  const dialog = page.getByRole("dialog", { name: "Discard this draft?" });
  await expect(dialog).toContainText("The article and the key to its 7 claims go for good");
  await expect(dialog).toContainText("One claim of it has been reviewed.");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Keep it" }).click();
  expect(await db().lessonDraft.count({ where: { id: draftId } })).toBe(1);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Discard this draft…" }).click();
  await dialog.getByRole("button", { name: "Discard the draft" }).click();
  await page.waitForURL("**/teach/lessons");
  await expect(other.getByText("This draft was published or discarded meanwhile.")).toBeVisible();
  expect(await db().lessonDraft.count({ where: { id: draftId } })).toBe(0);
});
