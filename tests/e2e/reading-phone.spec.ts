import { expect, type Page, test } from "@playwright/test";
import { makeTaking, savedClasses, signInByCard } from "../factories/attempt";
import { expectNoViolations } from "../support/axe";
import { listens, openPlayer, state } from "../support/lesson-player";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
};

test("a whole lesson on a phone", async ({ page, baseURL }) => {
  const taking = await makeTaking({ judgement: true });
  await signInByCard(page, taking, baseURL);
  await page.goto("/learn");
  await page.getByRole("link", { name: /^Go on/ }).tap();
  await expect(page.getByRole("region", { name: "The claim and its label" })).toBeVisible();
  await listens(page);
  await expectNoViolations(page);

  const names = ["Reported fact", "Attribution", "Speculation", "Judgement"];
  for (let number = 1; number <= 18; number++) {
    if (number % 2 === 0) await page.getByRole("button", { name: "Next claim" }).tap();
    else await page.locator(`#claim-${number}`).tap();
    await expect(page.locator(`#claim-${number}`)).toHaveAttribute("aria-current", "true");
    await page
      .locator("#palette")
      .getByRole("button", { name: names[number % 4] ?? "" })
      .tap();
    const [claim, sheet] = [await boxOf(page, `#claim-${number} .badge`), await boxOf(page, "#palette")];
    expect(claim.y + claim.height).toBeLessThanOrEqual(sheet.y);
  }
  await expect(page.locator("header").getByText("18 of 18")).toBeVisible();
  await state(page, "saved");

  await page.getByRole("button", { name: "Menu" }).tap();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Hand in…" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Hand in" }).tap();
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  const classes = ["reported-fact", "attribution", "speculation", "judgement"];
  expect(await savedClasses(taking)).toEqual(taking.itemIds.map((_, index) => classes[(index + 1) % 4]));
});

test("everything to tap is 44 pixels or more, nothing is cut off at 320, and the list fits", async ({ page, baseURL }) => {
  const taking = await makeTaking({ judgement: true });
  await signInByCard(page, taking, baseURL);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const view of ["", "?view=list"]) {
      await page.goto(`/learn/attempts/${taking.attemptId}${view}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page
        .locator(":is(header, main, aside, section) button:visible, a.btn:visible, .segments label:visible, .radios label:visible")
        .evaluateAll((controls) =>
          controls.flatMap((control) => {
            const { width: w, height: h } = control.getBoundingClientRect();
            return Math.min(w, h) < 43.9 ? [`${control.textContent} ${w}×${h}`] : [];
          }),
        );
      expect(small).toEqual([]);
    }
  }
});

test("list view, undo and help stand in the menu", async ({ page, baseURL }) => {
  const taking = await makeTaking();
  await openPlayer(page, taking, baseURL);
  const menu = async (name: string) => {
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.locator("#player-menu").getByRole("button", { name }).tap();
  };
  await page.locator("#palette").getByRole("button", { name: "Speculation" }).tap();
  await expect(page.locator("#claim-1")).toHaveAttribute("data-label", "s");
  await menu("Undo");
  await expect(page.locator("#claim-1")).not.toHaveAttribute("data-label");
  await menu("Help");
  await page.getByRole("button", { name: "Close", exact: true }).tap();
  await menu("List view");
  await expectNoViolations(page);
  await page.locator("#fields-1").getByText("Attribution", { exact: true }).tap();
  await page.getByRole("button", { name: "Article" }).tap();
  await expect(page.locator("#claim-1")).toHaveAttribute("data-label", "a");
});
