import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { grantSchoolMember } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { createClass } from "@/lib/commands/create-class";
import { db } from "@/lib/db/client";
import { importStarterLessons } from "@/scripts/import-starter-lessons";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

const LESSON = "The swimming pool vote: papers and people";

/** Signs a new teacher in, who has classes of these names in Berlin. */
async function signedInTeacher(page: Page, classNames: readonly string[]): Promise<void> {
  const now = new Date();
  await importStarterLessons(asSystem("tests"), now);
  const { userId, email } = await makeTeacher(now);
  const { schoolId } = await db().membership.findFirstOrThrow({ where: { userId } });
  const member = await grantSchoolMember({ kind: "teacher", userId, sessionId: randomUUID() }, schoolId);
  if (!member) throw new Error("the teacher has no school");
  for (const name of classNames) await createClass(member, { name, timeZone: "Europe/Berlin" }, now);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const rule = (page: Page) => page.getByRole("complementary", { name: "The rule" });

test("a teacher without a class is led to making one", async ({ page }) => {
  await signedInTeacher(page, []);
  await expect(page.getByRole("heading", { name: "Begin with a class" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Lessons" }).click();
  await page.getByRole("link", { name: `Assign ${LESSON}` }).click();
  await expect(page.getByRole("heading", { name: "You have no class yet" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Make a class" }).click();
  await page.waitForURL("**/teach/classes/new");
});

test("from a lesson to assigned in at most four clicks", async ({ page }) => {
  await signedInTeacher(page, ["8a", "8b"]);
  await page.getByRole("link", { name: "Choose a lesson" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lessons" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("link", { name: LESSON, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: LESSON })).toBeVisible();
  await expectNoViolations(page);

  let clicks = 0;
  const click = async (target: Locator) => {
    clicks++;
    await target.click();
  };
  await click(page.getByRole("link", { name: "Assign to a class" }));
  await expect(page.getByRole("heading", { level: 1, name: "Assign to a class" })).toBeVisible();
  await expectNoViolations(page);
  // opening the list and choosing from it
  clicks += 2;
  await field(page, "Class").selectOption({ label: "8b" });
  await expect(rule(page)).toContainText(/8b · opens now · due \w{3} \d+ \w+ 17:00 · one attempt · feedback when it closes/);
  await click(page.getByRole("button", { name: "Assign" }));
  await page.waitForURL(/\/teach\?assigned=/);
  expect(clicks).toBeLessThanOrEqual(4);
  await expect(page.getByRole("status")).toContainText(
    /is assigned.*8b · open.* · due \w{3} \d+ \w+ 17:00 · one attempt · feedback when it closes/s,
  );
  await expect(page.getByRole("link", { name: "Project code of 8b" })).toBeVisible();
  await expectNoViolations(page);
});

test("the teacher sees the key of each claim, by mouse and by keyboard", async ({ page }) => {
  await signedInTeacher(page, ["8b"]);
  await page.goto("/teach/lessons");
  await page.getByRole("link", { name: LESSON, exact: true }).click();
  const card = page.getByRole("complementary", { name: "What the key says" });
  await expect(card.getByRole("heading", { name: "Claim 1", exact: true })).toBeVisible();
  // the page answers to clicks once its script has started
  await expect(async () => {
    await page.getByRole("button", { name: /claim 3,/ }).click();
    await expect(card.getByRole("heading", { name: "Claim 3" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(card.locator(".evidence").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(card.getByRole("heading", { name: "Claim 4" })).toBeVisible();
  await page.getByText("The whole key as a table").click();
  await expect(page.getByRole("table")).toContainText("Who vouches, how it is put");
  await expectNoViolations(page);
});

test("wrong times are explained where they stand, and the rule can be changed or taken back", async ({ page }) => {
  await signedInTeacher(page, ["8b"]);
  await page.goto("/teach/lessons");
  await page.getByRole("link", { name: `Assign ${LESSON}` }).click();
  await field(page, "Due").fill("2020-01-01T10:00");
  await field(page, "Closes").fill("");
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(field(page, "Due")).toHaveAccessibleDescription(/not after the opening/);
  await expect(page.getByText("Without a closing time this feedback would never come.")).toBeVisible();
  await expectNoViolations(page);

  await field(page, "Due").fill("");
  await page.getByRole("radio", { name: /At once/ }).check();
  await field(page, "Attempts").selectOption("2");
  await expect(rule(page)).toContainText(
    "8b · opens now · stays open · 2 attempts, the best counts · credit at once, the key after the last attempt",
  );
  await page.getByRole("button", { name: "Assign" }).click();
  await page.waitForURL(/\/teach\?assigned=/);
  await expect(page.getByText(/stays open · 2 attempts, the best counts · credit at once/).first()).toBeVisible();

  const id = new URL(page.url()).searchParams.get("assigned");
  await page.goto(`/teach/assignments/${id}/settings`);
  await field(page, "Closes").fill("2035-03-02T12:30");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
  await expectNoViolations(page);
  await page.goto("/teach");
  await expect(page.getByText(/closes Fri 2 Mar 2035 12:30 · 2 attempts/)).toBeVisible();

  await page.goto(`/teach/assignments/${id}/settings`);
  await page.getByRole("button", { name: "Delete the assignment" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete the assignment" }).click();
  await page.waitForURL("**/teach");
  await expect(page.getByRole("heading", { name: "Nothing is running" })).toBeVisible();
});

test.describe("for a reader in another zone", () => {
  test.use({ timezoneId: "America/New_York", viewport: { width: 390, height: 844 } });

  test("times stay the class's, and its zone is named; on a phone too", async ({ page }) => {
    await signedInTeacher(page, ["8b"]);
    await page.goto("/teach/lessons");
    await page.getByRole("link", { name: `Assign ${LESSON}` }).click();
    await expect(rule(page)).toContainText("Times are by the class’s clock: Central European Time.");
    await page.getByRole("button", { name: "Assign" }).click();
    await page.waitForURL(/\/teach\?assigned=/);
    await expect(page.getByText(/17:00/).first()).toContainText("Times are by the class’s clock: Central European Time.");
    await page.getByRole("button", { name: "Menu" }).click();
    await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
    await expectNoViolations(page);
  });
});
