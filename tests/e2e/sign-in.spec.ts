import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { asSystem } from "@/lib/access/system";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { makeResetLink } from "@/lib/commands/make-reset-link";
import { linkPath } from "@/lib/domain/one-time-link";
import { makeSchool } from "../factories/school";
import { PASSWORD } from "../factories/teacher";

const NEW_PASSWORD = "another long one";

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("School e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

test("the front page has two doors", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "I am a student: join" })).toHaveAttribute("href", "/join");
  await expectNoViolations(page);
  await page.getByRole("link", { name: "Teachers sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in to teach" })).toBeVisible();
  await expectNoViolations(page);
});

test("a wrong password and an unknown e-mail get one sentence, and the address stays in its field", async ({ page }) => {
  const { email } = await makeSchool(new Date());
  for (const address of [email, `${randomUUID()}@nobody.example`]) {
    await signIn(page, address, "wrong wrong wrong");
    await expect(page.getByRole("alert").filter({ hasText: "Wrong e-mail or password." })).toBeVisible();
    await expect(page.getByLabel("School e-mail")).toHaveValue(address);
  }
  await expectNoViolations(page);
  for (let guess = 0; guess < 5; guess++) await signIn(page, email, `wrong ${guess}`);
  await expect(page.getByRole("alert").filter({ hasText: "Too many wrong tries. Wait" })).toBeVisible();
});

test("a teacher signs in, changes the password, ends another session and signs out", async ({ page, browser }) => {
  const { email } = await makeSchool(new Date());
  await signIn(page, email, PASSWORD);
  await page.waitForURL("**/teach");
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, email, PASSWORD);
  await elsewhere.waitForURL("**/teach");

  await page.goto("/teach/account");
  await expectNoViolations(page);
  // the session that the school was made with, by Firefox, is there as well
  const ends = page.getByRole("button", { name: /^Sign out (Chrome|Firefox)/ });
  await expect(ends).toHaveCount(2);
  await page.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(ends).toHaveCount(1);
  await elsewhere.goto("/teach/account");
  await elsewhere.waitForURL("**/sign-in");

  await page.getByLabel("Your password now").fill("not this one");
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("That is not your password.")).toBeVisible();
  await page.getByLabel("Your password now").fill(PASSWORD);
  await page.getByLabel("New password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(ends).toHaveCount(0);

  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await page.goto("/teach/account");
  await page.waitForURL("**/sign-in");
});

test("a reset link sets a new password once; its secret leaves the address", async ({ page }) => {
  const { email } = await makeSchool(new Date());
  const made = await makeResetLink(asSystem("test"), email, new Date());
  const path = linkPath("reset-password", made.ok ? made.secret : "");
  const useLink = async () => {
    await page.goto("/");
    await page.goto(path);
    await page.getByLabel("New password").fill(NEW_PASSWORD);
    expect(new URL(page.url()).hash).toBe("");
    await page.getByRole("button", { name: "Change the password" }).click();
  };
  await useLink();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await expectNoViolations(page);
  await useLink();
  await expect(page.getByText("This link has been used or is older than an hour.")).toBeVisible();
  await signIn(page, email, NEW_PASSWORD);
  await page.waitForURL("**/teach");
});

test("an administrator invites a teacher, who makes an account and gets a link for a new password", async ({ page, browser }) => {
  const school = await makeSchool(new Date());
  await signIn(page, school.email, PASSWORD);
  await page.waitForURL("**/teach");
  await page.goto(`/teach/schools/${school.schoolId}`);
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  const link = new URL((await page.locator("output").textContent()) ?? "");
  expect(link.hash.length).toBeGreaterThan(40);

  const invited = await (await browser.newContext()).newPage();
  await invited.goto(`${link.pathname}${link.hash}`);
  await expect(invited.getByText("invites you to teach at the school")).toBeVisible();
  expect(new URL(invited.url()).hash).toBe("");
  await expectNoViolations(invited);
  await invited.getByLabel("Your name").fill("<script>alert(1)</script> שרה 😀");
  await invited.getByLabel("School e-mail").fill(`${randomUUID()}@school.example`);
  await invited.getByLabel("Password", { exact: true }).fill("short");
  await invited.getByRole("button", { name: "Make my account" }).click();
  await expect(invited.getByText("Use at least 10 characters.")).toBeVisible();
  await invited.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await invited.getByRole("button", { name: "Make my account" }).click();
  await invited.waitForURL("**/teach");

  await page.reload();
  await expect(page.getByText("<script>alert(1)</script> שרה 😀", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "New password" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByRole("dialog").locator("output")).toContainText("/reset#");
  await expectNoViolations(page);
});

test("who has an account takes an invitation up with it; a used one says so", async ({ page }) => {
  const [school, guest] = [await makeSchool(new Date()), await makeSchool(new Date())];
  const invited = await inviteToSchool(school.administrator, "teacher", new Date());
  const path = linkPath("join-school", invited.ok ? invited.secret : "");
  await page.goto(path);
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByLabel("School e-mail").fill(guest.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("You are signed in as Ada Administrator.")).toBeVisible();
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.waitForURL("**/teach");
  await page.goto("/");
  await page.goto(path);
  await expect(page.getByText("This invitation has been used or is too old.")).toBeVisible();
});

test("pages that need somebody send everybody else to the sign-in; other schools are not there", async ({ page }) => {
  await page.goto("/teach/account");
  await page.waitForURL("**/sign-in");
  const [own, other] = [await makeSchool(new Date()), await makeSchool(new Date())];
  await signIn(page, own.email, PASSWORD);
  await page.waitForURL("**/teach");
  const answer = await page.goto(`/teach/schools/${other.schoolId}`);
  expect(answer?.status()).toBe(404);
});

test("the server says that it is well", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ok: true });
});
