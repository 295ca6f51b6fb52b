import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { hours, MAYBE, makeGradedClass, openAttempt, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork } from "@/tests/factories/results-class";
import { expectNoViolations } from "@/tests/support/axe";
import { signInStudentOf, signInTeacherOf } from "@/tests/support/sign-in";

// Skills over lessons: the class for its teacher, one student for the parents' evening, and the student's own page.

const RIGHT = ["speculation", "speculation", "speculation", "attribution", "attribution", "attribution"] as const;
const WRONG = ["attribution", "attribution", "reported-fact", "attribution", "attribution", "attribution"] as const;

/**
 * Six students and the same lesson twice, with three careful words and three named sources. First nobody knows the careful words, then
 * everybody does; Ana does the second time what the others do.
 */
async function makeClass() {
  const hedge = { label: MAYBE, skill: "hedge" };
  const source = { label: SAID, skill: "named-source" };
  const room = await makeGradedClass([hedge, hedge, hedge, source, source, source]);
  const { lessonVersionId, keyVersionId, classId } = room;
  const times = { opensAt: hours(-1), dueAt: hours(3), closesAt: hours(4), feedback: "after-close", attemptsAllowed: 1 };
  const second = await db().assignment.create({ data: { lessonVersionId, keyVersionId, classId, ...times } });
  const later = { ...room, assignmentId: second.id };
  const students: string[] = [];
  for (const name of ["Ana Berg", "Bo Chen", "Cy Duran", "Di Ek", "Eli Fuchs", "Fay Gomez"]) {
    const studentId = await addStudent(room, name);
    students.push(studentId);
    await handInWork(room, studentId, WRONG);
    await handInWork(later, studentId, RIGHT);
  }
  return { room, later, ana: students[0] ?? "" };
}

const skill = (page: Page, name: string) => page.locator(".growth-skills > li").filter({ has: page.getByRole("heading", { name }) });
const narrow = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1366, height: 768 });
};

test("the class’s growth: a sentence, the picture, its table, and the rows behind a figure", async ({ page }) => {
  const { room, later } = await makeClass();
  await signInTeacherOf(page, room, "viewer");
  await page.goto(`/teach/classes/${room.classId}`);
  await page.getByRole("link", { name: "Growth", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Growth", level: 1 })).toBeVisible();
  await expect(
    page.getByText("On careful words such as “could” the class earns more than at first: 0 % of the credit then, 100 % lately."),
  ).toBeVisible();
  const hedge = skill(page, "Careful words such as “could”");
  await expect(hedge).toContainText("50 % of the credit in 36 answers of 6 students, provisional");
  await expect(hedge).toContainText("More than at first: 0 % then, 100 % lately.");
  await expect(hedge.getByRole("img")).toBeVisible();
  await expect(skill(page, "Sources with a name")).toContainText("No clear change: 100 % at first, 100 % lately.");
  await expectNoViolations(page);
  await narrow(page);

  const table = page.getByRole("region", { name: "Table: the share of the credit by skill and lesson" });
  await expect(table.getByRole("row", { name: /Careful words/ })).toContainText("18 answers of 6 students");
  await page.getByText("How this is reckoned").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("There is no sum over the skills, and nobody is compared with anybody.")).toBeVisible();
  await table
    .getByRole("row", { name: /Who says so\?, no\. 2/ })
    .nth(1)
    .getByRole("link")
    .click();
  await page.waitForURL(`**/teach/assignments/${later.assignmentId}?skill=hedge*`);
});

test("one student for the parents’ evening: what goes well, what is next, and nothing of the others", async ({ page }) => {
  const { room, ana } = await makeClass();
  await signInTeacherOf(page, room);
  await page.goto(`/teach/classes/${room.classId}`);
  await page.getByRole("link", { name: "Ana Berg" }).click();
  await expect(page.getByRole("heading", { name: "Ana Berg" })).toBeVisible();
  const strengths = page.getByRole("region", { name: "What goes well" }).getByRole("listitem");
  await expect(strengths).toHaveCount(1);
  await expect(strengths).toContainText("Notices when somebody with a name is speaking");
  await expect(strengths).toContainText("100 % of the credit in 6 answers, provisional");
  await expect(page.getByRole("region", { name: "What to work on next" })).toContainText(
    "Careful words: “could”, “may” and “likely” leave it open.",
  );
  await expect(skill(page, "Careful words")).toContainText("To see growth it takes 5 answers before and 5 after.");
  await expect(page.getByRole("region", { name: "Table: work and credit" }).getByRole("row")).toHaveText([/Credit/, /3 of 6/, /6 of 6/]);
  await expect(page.getByRole("main")).not.toContainText("Bo Chen");
  await expectNoViolations(page);
  await narrow(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("What we agreed:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "The same as a table" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  // held grades are not for parents
  await db().assignment.updateMany({ where: { classId: room.classId }, data: { gradesHeld: true } });
  await page.reload();
  await expect(page.getByText("Nothing that counts has been handed in yet, or its grades are held.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Table: work and credit" }).getByRole("row")).toHaveText([/Credit/, /held/, /held/]);
  await db().assignment.updateMany({ where: { classId: room.classId }, data: { gradesHeld: true, anonymous: true } });
  await page.reload();
  await expect(page.getByRole("region", { name: "Table: work and credit" }).getByRole("link")).toHaveCount(0);
  await page.goto(`/teach/classes/${ana}/students/${ana}`);
  await expect(page.getByRole("heading", { name: "Ana Berg" })).toHaveCount(0);
});

test("the student’s own page says what is good and what is next, of released work only", async ({ page, baseURL }) => {
  const { room, later, ana } = await makeClass();
  // any attempt of hers signs her in
  const attempt = await openAttempt({ ...room, assignmentId: (await again(room)).id }, ana, []);
  await signInStudentOf(page, attempt, baseURL);
  await page.goto("/learn");
  await page.getByRole("link", { name: "See your progress" }).click();
  await expect(page.getByRole("heading", { name: "Your progress" })).toBeVisible();
  // the second lesson’s feedback comes when it closes: three answers a skill are too few to say anything
  await expect(page.getByRole("region", { name: "What you are good at" })).toContainText("Too early to say.");
  await expect(skill(page, "Careful words")).toContainText("3 answers: too few to say anything yet");

  await db().assignment.update({ where: { id: later.assignmentId }, data: { feedback: "at-once" } });
  await page.reload();
  await expect(page.getByRole("region", { name: "What you are good at" })).toContainText(
    "You notice when somebody with a name is speaking",
  );
  await expect(page.getByRole("region", { name: "What to practise next" })).toContainText(
    "Careful words. “Could”, “may” and “likely” leave it open.",
  );
  await expect(skill(page, "Careful words")).toContainText("50 % of the credit in 6 answers, provisional");
  expect(await page.content()).not.toContain("Bo Chen");
  await expectNoViolations(page);
  await narrow(page);

  await page.getByText("The same as a table").focus();
  await page.keyboard.press("Enter");
  const table = page.getByRole("region", { name: "Table: the share of the credit by skill and lesson" });
  await expect(table.getByRole("row", { name: /Careful words/ })).toContainText("6 answers");
  await expectNoViolations(page);
  await table.getByRole("link").first().click();
  await page.waitForURL("**/feedback?show=all");
});

/** An assignment of the same lesson that is open yet. */
const again = ({ lessonVersionId, keyVersionId, classId }: Awaited<ReturnType<typeof makeClass>>["room"]) =>
  db().assignment.create({
    data: { lessonVersionId, keyVersionId, classId, opensAt: new Date(Date.now() - 3_600_000), feedback: "never", attemptsAllowed: 1 },
  });
