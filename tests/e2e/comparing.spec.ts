import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import type { ClaimClass } from "@/lib/domain/label";
import { FACT, type GradedClass, makeGradedClass, SAID } from "@/tests/factories/graded-class";
import { handInAll, sameLesson } from "@/tests/factories/side-by-side";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

// A teacher looks at their own classes beside each other, and at a lesson in the whole school.

const F = "reported-fact";
const A = "attribution";
const S = "speculation";
const times = (count: number, answers: ClaimClass[]) => Array.from({ length: count }, () => answers);

async function signIn(page: Page, rooms: readonly GradedClass[]): Promise<string> {
  const { userId, email } = await makeTeacher(new Date());
  for (const { classId, schoolId } of rooms) {
    await db().classTeacher.create({ data: { classId, userId, role: "owner" } });
    await db().membership.upsert({
      where: { schoolId_userId: { schoolId, userId } },
      create: { schoolId, userId, role: "teacher" },
      update: {},
    });
  }
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
  return userId;
}

const makeRoom = () =>
  makeGradedClass([
    { label: FACT, skill: "plain-fact" },
    { label: SAID, skill: "named-source" },
  ]);

test("two classes that differ, and a colleague’s that is not there", async ({ page }) => {
  const room = await makeRoom();
  const [second, colleagues] = [await sameLesson(room, { name: "8c" }), await sameLesson(room, { name: "Colleague’s" })];
  await handInAll(room, [...times(14, [F, A]), ...times(2, [F, S])]);
  await handInAll(second, [...times(5, [S, A]), ...times(11, [S, S])]);
  await handInAll(colleagues, times(5, [S, S]));
  await signIn(page, [room, second]);
  await page.getByRole("link", { name: "Side by side" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your classes side by side");
  await expect(page.getByText(/^8b got 94\s% of the credit and 8c 16\s%: more than chance would make of it\.$/)).toBeVisible();
  const whole = page.getByRole("region", { name: "The whole lesson by class" });
  await expect(whole.getByRole("row")).toHaveText([/^Class/, /^8b94\s%.*16 students, provisional/, /^8c16\s%.*16 students, provisional/]);
  const skills = page.getByRole("region", { name: "Skills in this lesson by class" });
  await expect(skills.getByRole("row", { name: /Plain facts/ })).toHaveText(/100\s%.*0\s%/);
  await expect(page.getByText("Colleague’s")).toHaveCount(0);
  await page.getByText("How this is reckoned").click();
  await expect(page.getByText(/The interval is Wilson’s/)).toBeVisible();
  await expectNoViolations(page);
  // every number opens the rows behind it
  await page.getByRole("link", { name: "16 of 16 without full credit on item 1 in 8c" }).click();
  await expect(page).toHaveURL(new RegExp(`/teach/assignments/${second.assignmentId}\\?claim=1#claim$`));
});

test("a class of fewer than five has no figure, and one class alone is compared with none", async ({ page }) => {
  const room = await makeRoom();
  await handInAll(room, times(4, [F, A]));
  await signIn(page, [room]);
  await page.goto("/teach/compare");
  await expect(page.getByText("It takes two classes with 5 students each to compare them.")).toBeVisible();
  await expect(page.getByText("4 students: a figure means something from 5 on").first()).toBeVisible();
  await expectNoViolations(page);
});

test("a lesson in all classes of the school: counts alone", async ({ page }) => {
  const room = await makeRoom();
  const [second, small] = [await sameLesson(room, { name: "Colleague’s" }), await sameLesson(room, { name: "Small" })];
  const { lessonId } = await db().lessonVersion.findUniqueOrThrow({ where: { id: room.lessonVersionId } });
  await db().lesson.update({ where: { id: lessonId }, data: { visibility: "school" } });
  await handInAll(room, times(12, [F, A]));
  await handInAll(second, [...times(8, [F, A]), ...times(4, [A, S])]);
  await handInAll(small, times(4, [S, S]));
  await signIn(page, [room]);
  await page.goto(`/teach/lessons/${lessonId}`);
  await page.getByRole("link", { name: "Statistics" }).click();
  await expect(page.getByText("24 students of 2 classes")).toBeVisible();
  const items = page.getByRole("region", { name: "Items of the lesson" });
  await expect(items.getByRole("row", { name: /^1 / })).toHaveText(/24.*20 \(83\s%\).*20 key.*4.*0.*0/);
  await expect(page.getByText(/Colleague’s|Small/)).toHaveCount(0);
  await expectNoViolations(page);
});

test("nothing to compare, nothing to count: what will be here", async ({ page }) => {
  const room = await makeRoom();
  const { lessonId } = await db().lessonVersion.findUniqueOrThrow({ where: { id: room.lessonVersionId } });
  await db().lesson.update({ where: { id: lessonId }, data: { visibility: "school" } });
  await signIn(page, [room]);
  await page.goto("/teach/compare");
  await expect(page.getByRole("heading", { name: "Nothing to compare yet" })).toBeVisible();
  await page.goto(`/teach/lessons/${lessonId}/statistics`);
  await expect(page.getByRole("heading", { name: "Too few have handed in" })).toBeVisible();
  await expectNoViolations(page);
});

test("on a phone nothing but the tables scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const room = await makeRoom();
  const second = await sameLesson(room, { name: "8c" });
  for (const one of [room, second]) await handInAll(one, times(5, [F, A]));
  await signIn(page, [room, second]);
  await page.goto("/teach/compare");
  await expect(page.getByText("These classes can’t be told apart by this lesson")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await expectNoViolations(page);
});
