import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { grantSchoolAdministrator, grantTeacher } from "@/lib/access/grants";
import { asSystem } from "@/lib/access/system";
import { acceptInvitation } from "@/lib/commands/accept-invitation";
import { changeClaims } from "@/lib/commands/change-claims";
import { foundSchool } from "@/lib/commands/found-school";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { publishDraft } from "@/lib/commands/publish-draft";
import { getDraft } from "@/lib/db/lesson-drafts";
import { importStarterLessons } from "@/scripts/import-starter-lessons";
import { changed, draftEditorOf, given, makeDraft } from "@/tests/factories/draft";
import { FACT } from "@/tests/factories/graded-class";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

const STARTER = "The swimming pool vote: papers and people";

/** A school with two teachers, and a lesson that the first of them has published. */
async function makeSchool() {
  const now = new Date();
  await importStarterLessons(asSystem("tests"), now);
  const [first, second] = [await makeTeacher(now, "Ada Lund"), await makeTeacher(now, "Ben Ode")];
  const school = await foundSchool(asSystem("tests"), { name: `School ${randomUUID()}`, email: first.email }, now);
  if (!school.ok) throw new Error(school.reason);
  const person = { kind: "teacher", userId: first.userId, sessionId: randomUUID() } as const;
  const invited = await inviteToSchool(given(await grantSchoolAdministrator(person, school.schoolId)), "teacher", now);
  if (!invited.ok) throw new Error(invited.reason);
  await acceptInvitation(given(grantTeacher({ kind: "teacher", userId: second.userId, sessionId: randomUUID() })), invited.secret, now);
  const teacher = { person, userId: first.userId, schoolId: school.schoolId };
  const title = `The bridge ${randomUUID().slice(0, 8)}`;
  const { editor, draft } = await makeDraft({ teacher, facts: { title } });
  const changes = draft.claims.map((claim) => changed(claim, { label: claim.label ?? FACT, reviewed: true }));
  await changeClaims(editor, { draftId: draft.draftId, changes }, now);
  const published = await publishDraft(editor, { draftId: draft.draftId, title, summary: "A bridge is shut.", note: "" }, now);
  if (!published.ok) throw new Error(published.reason);
  return { first, second, teacher, lessonId: published.lessonId, title };
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
}

const acts = (page: Page) => page.getByRole("navigation", { name: "More about this lesson" });

test("a published lesson is edited, published again, and its versions are compared word for word", async ({ page }) => {
  const { first, teacher, lessonId, title } = await makeSchool();
  await signIn(page, first.email);
  await page.goto(`/teach/lessons/${lessonId}`);
  await expectNoViolations(page);
  await acts(page).getByRole("button", { name: "Edit" }).click();
  await page.waitForURL("**/teach/drafts/*");

  const draftId = given(page.url().split("/").at(-1));
  const editor = await draftEditorOf(teacher, draftId);
  const claim = given((await getDraft(editor)).claims[0]);
  await changeClaims(editor, { draftId, changes: [changed(claim, { explanation: "Anybody can go and look.", points: 2000 })] }, new Date());
  await page.reload();
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is new").fill("The first claim counts double.");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForURL(`**/teach/lessons/${lessonId}?made=key-version`);
  await expect(page.getByRole("status").first()).toContainText("The new key is published");

  await acts(page).getByRole("link", { name: "Versions" }).click();
  await expect(page.getByRole("row", { name: /Version 1, key 2/ })).toContainText("The first claim counts double.");
  await expect(page.getByRole("row", { name: /Version 1, key 2/ })).toContainText("Ada Lund");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Compare" }).click();
  const comparison = page.getByRole("region", { name: "From version 1, key 1 to version 1, key 2" });
  await expect(comparison).toContainText("The text of the article is the same, word for word. One claim differs, 3 are the same.");
  await expect(comparison.locator("ins", { hasText: "Anybody can go" })).toBeVisible();
  await expect(comparison.locator("del", { hasText: "1" }).first()).toBeVisible();
  await expectNoViolations(page);

  // the page of the lesson stands under its title
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("a preview is the student's own page, sends nothing, and ends in the feedback", async ({ page }) => {
  const { first, lessonId } = await makeSchool();
  await signIn(page, first.email);
  await page.goto(`/teach/lessons/${lessonId}`);
  await acts(page).getByRole("link", { name: "Preview as student" }).click();
  await expect(page.getByText("Preview: nothing is saved.")).toBeVisible();
  await expectNoViolations(page);
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await page.getByRole("button", { name: /^Reported fact/ }).click();
  await expect(page.getByText("1 of 4 labelled")).toBeVisible();
  await page.getByRole("button", { name: "Hand in…" }).click();
  await page.getByRole("button", { name: "Hand in 1 of 4" }).click();
  await expect(page.getByText("This is the feedback that a student would get.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Claim 1" })).toContainText("Full credit");
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Back to the claims" }).click();
  await expect(page.getByText("1 of 4 labelled")).toBeVisible();
  expect(sent).toEqual([]);
});

test("a lesson is shared within the school; a colleague copies it, or changes the key for themselves", async ({ page, browser }) => {
  const { first, second, lessonId, title } = await makeSchool();
  await signIn(page, first.email);
  await page.goto(`/teach/lessons/${lessonId}`);
  await acts(page).getByRole("button", { name: "Share" }).click();
  await expectNoViolations(page);
  await page.getByLabel(/may use it/).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your lesson, shared with your school")).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, second.email);
  await theirs.goto("/teach/lessons");
  await theirs.getByRole("link", { name: title, exact: true }).click();
  await expect(acts(theirs).getByRole("button", { name: "Share" })).toHaveCount(0);
  await acts(theirs).getByRole("button", { name: "Change the key for yourself" }).click();
  await theirs.waitForURL("**/teach/drafts/*");
  await theirs.goto("/teach/lessons");
  await expect(theirs.getByRole("listitem").filter({ hasText: "Your own key" })).toContainText(title);
  await expectNoViolations(theirs);
  await theirs.getByRole("button", { name: `Discard ${title}` }).click();
  await theirs.getByRole("button", { name: "Discard the draft" }).click();
  await expect(theirs.getByText("Your own key")).toHaveCount(0);

  await theirs.goto(`/teach/lessons/${lessonId}`);
  await acts(theirs).getByRole("button", { name: "Copy" }).click();
  await theirs.waitForURL("**?made=copy");
  await expect(theirs.getByRole("heading", { level: 1, name: `Copy of ${title}` })).toBeVisible();
  await expect(theirs.getByText("Your lesson", { exact: false }).first()).toBeVisible();
});

test("an archived lesson can't be assigned, and comes out of the archive again", async ({ page }) => {
  const { first, lessonId, title } = await makeSchool();
  await signIn(page, first.email);
  await page.goto(`/teach/lessons/${lessonId}`);
  await acts(page).getByRole("button", { name: "Archive" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("This lesson is in the archive")).toBeVisible();
  await expect(page.getByRole("link", { name: "Assign to a class" })).toHaveCount(0);
  await expectNoViolations(page);
  await page.goto("/teach/lessons");
  await expect(page.getByRole("link", { name: `Assign ${title}` })).toHaveCount(0);
  await page.getByText("Archived (1)").click();
  await page.getByRole("link", { name: title, exact: true }).click();
  await acts(page).getByRole("button", { name: "Take out of the archive" }).click();
  await expect(page.getByRole("link", { name: "Assign to a class" })).toBeVisible();
});

test("a lesson is saved as a file, taken in by somebody else, and saved again as the same bytes", async ({ page, browser }) => {
  const { first, second, lessonId, title } = await makeSchool();
  await signIn(page, first.email);
  await page.goto(`/teach/lessons/${lessonId}`);
  const download = page.waitForEvent("download");
  await acts(page).getByRole("link", { name: "Save as a file" }).click();
  const saved = await readFile(await (await download).path());

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, second.email);
  await theirs.goto("/teach/lessons");
  const open = () => theirs.getByRole("button", { name: "Import a lesson file" }).click();
  const send = async (name: string, buffer: Buffer) => {
    await theirs.getByLabel("Lesson file", { exact: true }).setInputFiles({ name, mimeType: "application/zip", buffer });
    await theirs.getByRole("button", { name: "Import", exact: true }).click();
  };
  await open();
  await send("other.zip", Buffer.from(zipSync({ "readme.txt": strToU8("hello") })));
  await expect(theirs.getByRole("dialog").getByRole("alert")).toContainText("This ZIP file holds no lesson");
  await expectNoViolations(theirs);
  const broken = { "article.txt": strToU8("It rains."), "lesson.json": strToU8("{}"), "key.json": strToU8('{"format":1,"entries":[]}') };
  await send("broken.zip", Buffer.from(zipSync(broken)));
  await expect(theirs.getByRole("dialog").getByRole("alert")).toContainText("lesson.json: slug is missing.");
  await send("lesson.zip", saved);
  await theirs.waitForURL("**?made=lesson");
  await expect(theirs.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const again = theirs.waitForEvent("download");
  await acts(theirs).getByRole("link", { name: "Save as a file" }).click();
  expect((await readFile(await (await again).path())).equals(saved)).toBe(true);
});

test("the report of the suggestions tells what teachers kept", async ({ page }) => {
  const { first, teacher } = await makeSchool();
  await signIn(page, first.email);
  await page.goto(`/teach/schools/${teacher.schoolId}/suggestions`);
  await expect(page.getByRole("heading", { level: 1, name: "What became of the suggestions" })).toBeVisible();
  await expect(page.getByText("Teachers kept 100 % (4) of 4 suggestions")).toBeVisible();
  await expectNoViolations(page);
  await page.goto("/teach/lessons");
  await expect(page.getByRole("link", { name: STARTER, exact: true })).toBeVisible();
  await expectNoViolations(page);
});
