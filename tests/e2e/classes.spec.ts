import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { grantClassEditor } from "@/lib/access/grants";
import { makePins } from "@/lib/commands/make-pins";
import { registerTeacher } from "@/lib/commands/register-teacher";
import { listRoster } from "@/lib/db/roster";
import type { Person } from "@/lib/db/sign-in-sessions";

const PASSWORD = "correct horse battery staple";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Signs in a new teacher; gives the person. */
async function signedInTeacher(page: Page): Promise<Person> {
  const email = `${randomUUID()}@school.example`;
  const made = await registerTeacher({ email, name: "Eva Lindqvist", password: PASSWORD }, "open", new Date());
  if (!made.ok) throw new Error(made.reason);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  return { kind: "teacher", userId: made.userId, sessionId: "" };
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

const phone = async (browser: Browser) => (await browser.newContext({ ...PHONE, baseURL: test.info().project.use.baseURL })).newPage();

/** Makes a class with these names and a card for each; gives the text of the cards. */
async function makeClass(page: Page, names: readonly string[]) {
  await page.goto("/teach/classes/new");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await page.getByLabel("Name of the class").fill("8b");
  await page.getByRole("button", { name: "Make the class" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "8b" })).toBeVisible();
  await page.getByLabel("Names, one a line").fill(names.join("\n"));
  await page.getByRole("button", { name: `Add ${names.length} students` }).click();
  await expect(page.getByRole("heading", { name: `${names.length} students` })).toBeVisible();
  await page.getByRole("link", { name: "PINs and cards" }).click();
  await page.getByRole("button", { name: `Make ${names.length} PINs and cards` }).click();
  const cards = page.locator(".join-card");
  await expect(cards).toHaveCount(names.length);
  return cards.evaluateAll((all) =>
    all.map((card) => ({
      name: card.querySelector("h2")?.textContent ?? "",
      code: card.querySelectorAll("dd")[1]?.textContent ?? "",
      pin: card.querySelector(".pin")?.textContent ?? "",
    })),
  );
}

/** The secret in the QR code of a new card. */
async function cardOf(teacher: Person, classId: string, name: string): Promise<string> {
  const editor = await grantClassEditor(teacher, classId);
  if (!editor) throw new Error("not the teacher's class");
  const ids = (await listRoster(editor, new Date())).filter((student) => student.name === name).map(({ studentId }) => studentId);
  const { cards } = await makePins(editor, ids, new Date());
  return cards[0]?.card ?? "";
}

test("a class is made, cards are printed, and a student joins on a phone", async ({ page, browser }) => {
  await signedInTeacher(page);
  const cards = await makeClass(page, ["Ana Karlsson", "Ben <script>alert(1)</script>", "Ana Karlsson"]);
  expect(cards.map(({ name }) => name)).toEqual(["Ana Karlsson (1)", "Ana Karlsson (3)", "Ben <script>alert(1)</script>"]);
  await expectNoViolations(page);
  const [ana] = cards;
  if (!ana) throw new Error("there is no card");

  const student = await phone(browser);
  await student.goto("/join");
  await student.getByLabel("Class code").fill("22222222");
  await student.getByRole("button", { name: "Go on" }).click();
  await expect(student.locator("#code-error")).toHaveText("No class has this code.");
  await expectNoViolations(student);
  await student.getByLabel("Class code").fill(ana.code.toLowerCase());
  await student.getByRole("button", { name: "Go on" }).click();
  await expect(student.locator("#code-error")).toContainText("Joining is closed.");

  await page.getByRole("link", { name: "Done" }).click();
  await page.getByRole("button", { name: "Project the code" }).click();
  await page.waitForURL("**/join");
  await expect(page.getByRole("status")).toHaveText("0of 3 have joined");
  await expectNoViolations(page);

  await student.getByRole("button", { name: "Go on" }).click();
  await expect(student.getByRole("heading", { name: "Which one is you?" })).toBeFocused();
  await expectNoViolations(student);
  await student.getByRole("button", { name: "Ana K. (1)" }).click();
  await student.getByLabel("Six numbers, from your card").fill(ana.pin === "000000" ? "111111" : "000000");
  await student.getByRole("button", { name: "Start reading" }).click();
  await expect(student.locator("#pin-error")).toContainText("That PIN is not right.");
  await expectNoViolations(student);
  await student.getByRole("button", { name: "Not Ana?" }).click();
  await student.getByRole("button", { name: "Ana K. (1)" }).click();
  await student.getByLabel("Six numbers, from your card").fill(ana.pin);
  await student.getByRole("button", { name: "Start reading" }).click();
  await student.waitForURL("**/learn");

  await expect(page.getByText("Ana K. (1)")).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("1of 3 have joined");
  await page.getByRole("button", { name: "Hide names" }).click();
  await expect(page.getByText("Ana K. (1)")).toBeHidden();

  await page.getByRole("button", { name: "Lock the door" }).click();
  await expect(page.getByText("The door is closed")).toBeVisible();
  await student.goto(`/join#${ana.code}`);
  await expect(
    student.getByRole("button", { name: "Ana K. (1) is here" }),
    "a device that has been in before sees the names",
  ).toBeVisible();
  const stranger = await phone(browser);
  await stranger.goto(`/join#${ana.code}`);
  await expect(stranger.locator("#code-error")).toContainText("Joining is closed.");
  expect(new URL(stranger.url()).hash).toBe("");
});

test("a card signs in by itself, leaves no secret in the address, and stops working when a new one is made", async ({ page, browser }) => {
  const teacher = await signedInTeacher(page);
  await makeClass(page, ["Ana Karlsson", "Ben Ode"]);
  await page.getByRole("link", { name: "Done" }).click();
  await page.waitForURL(/classes\/[^/]+$/);
  const secret = await cardOf(teacher, page.url().split("/").at(-1) ?? "", "Ana Karlsson");

  const student = await phone(browser);
  await student.goto(`/join#card=${secret}`);
  await student.waitForURL("**/learn");
  await student.goBack();
  expect(student.url()).not.toContain(secret);

  await page.getByRole("button", { name: "Change Ana Karlsson" }).click();
  await page.getByRole("link", { name: "New PIN and card" }).click();
  await page.getByRole("button", { name: "Make 1 PIN and card" }).click();
  await expect(page.getByRole("dialog")).toContainText("The old PIN and card of 1 student stop working");
  await page.getByRole("dialog").getByRole("button", { name: "Make 1 PIN and card" }).click();
  await expect(page.locator(".join-card")).toHaveCount(1);

  await student.goto("/learn");
  await student.waitForURL("**/join");
  const again = await student.context().newPage();
  await again.goto(`/join#card=${secret}`);
  await expect(again.locator("#code-error")).toContainText("This card does not work any more.");
});

test("a roster is changed: rename, leave, return, erase, all from one dialog", async ({ page }) => {
  await signedInTeacher(page);
  await makeClass(page, ["Ana Karlsson", "Ben Ode"]);
  await page.getByRole("link", { name: "Done" }).click();
  const open = (name: string) => page.getByRole("button", { name: `Change ${name}` }).click();
  const dialog = page.getByRole("dialog");

  await open("Ana Karlsson");
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Rename" }).click();
  await dialog.getByLabel("Name").fill("");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(dialog.locator(".error").first()).toContainText("Write a name.");
  await dialog.getByLabel("Name").fill("Ana Berg");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("rowheader", { name: "Ana Berg" })).toBeVisible();

  await open("Ana Berg");
  await dialog.getByRole("button", { name: "Leaves the class" }).click();
  await dialog.getByRole("button", { name: "Leaves the class" }).click();
  await expect(page.getByRole("heading", { name: "1 student" })).toBeVisible();
  await open("Ana Berg");
  await dialog.getByRole("button", { name: "Put back in the class" }).click();
  await expect(page.getByRole("heading", { name: "2 students" })).toBeVisible();

  await open("Ben Ode");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await expect(dialog).toContainText("0 attempts");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByRole("rowheader", { name: "Ben Ode" })).toHaveCount(0);
  await expectNoViolations(page);
});

test("a second teacher comes in by a link and sees the class without its controls", async ({ page, browser }) => {
  await signedInTeacher(page);
  await makeClass(page, ["Ana Karlsson", "Ben Ode"]);
  await page.getByRole("link", { name: "Done" }).click();
  await page.waitForURL(/classes\/[^/]+$/);
  const address = page.url();
  await page.getByRole("radio", { name: "only see" }).check();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Send this link").inputValue();
  expect(link).toMatch(/\/invitation#[\w-]{43}$/);

  const colleague = await (await browser.newContext({ baseURL: test.info().project.use.baseURL })).newPage();
  await signedInTeacher(colleague);
  expect((await colleague.goto(address))?.status()).toBe(404);
  await colleague.goto(new URL(link).pathname + new URL(link).hash);
  await colleague.getByRole("button", { name: /join|accept/i }).click();
  await colleague.waitForURL("**/teach/**");
  await colleague.goto(address);
  await expect(colleague.getByRole("rowheader", { name: "Ana Karlsson" })).toBeVisible();
  await expect(colleague.getByRole("button", { name: /Change|Project|Add|Rename|Erase/ })).toHaveCount(0);
  expect((await colleague.goto(`${address}/cards`))?.status()).toBe(404);
});

test("30 students join at once behind one address", async ({ page, request }) => {
  await signedInTeacher(page);
  const names = Array.from({ length: 30 }, (_, index) => `Student Number${index + 1}`);
  const cards = await makeClass(page, names);
  const origin = new URL(page.url()).origin;
  await page.getByRole("link", { name: "Done" }).click();
  await page.getByRole("button", { name: "Project the code" }).click();
  await page.waitForURL("**/join");
  const code = cards[0]?.code ?? "";
  const roster = await request.post("/api/v1/join/roster", { data: { code }, headers: { origin } });
  const { students } = await roster.json();
  expect(students).toHaveLength(30);
  const answers = await Promise.all(
    cards.map(async ({ pin }, index) => {
      const { studentId } = students[index];
      const answer = await request.post("/api/v1/join/sign-in", { data: { code, studentId, pin }, headers: { origin } });
      return answer.status();
    }),
  );
  expect(answers).toEqual(cards.map(() => 200));
  await expect(page.getByRole("status")).toHaveText("30of 30 have joined");
});
