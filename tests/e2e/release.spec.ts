import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import { FACT, type GradedClass, makeCard, makeGradedClass, openAttempt, SAID } from "@/tests/factories/graded-class";
import { addStudent, handInWork } from "@/tests/factories/results-class";
import { makeTeacher, PASSWORD } from "@/tests/factories/teacher";
import { expectNoViolations } from "@/tests/support/axe";

// A teacher holds the grades of a class, marks without names, and lets the grades out.

const NAMES = ["Quentin Abel", "Quilla Brandt", "Quirin Castor", "Quoc Dinh"];
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

async function makeRoom(rule: { gradesHeld?: boolean; anonymous?: boolean } = {}) {
  const room = await makeGradedClass([{ label: FACT }, { label: SAID, accepted: [{ class: "speculation", credit: 0.5 }] }], {
    opensAt: inHours(-9),
    dueAt: null,
    closesAt: inHours(-1),
    ...rule,
  });
  const made = [];
  for (const name of NAMES) {
    const studentId = await addStudent(room, name);
    made.push({ name, studentId, attemptId: await handInWork(room, studentId, ["reported-fact", "speculation"], inHours(-2)) });
  }
  await db().enrolment.updateMany({ where: { classId: room.classId }, data: { addedAt: inHours(-24) } });
  return { room, made };
}

async function signIn(page: Page, room: GradedClass): Promise<void> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role: "owner" } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
}

async function signInStudent(page: Page, room: GradedClass, studentId: string): Promise<void> {
  const { origin } = new URL(test.info().project.use.baseURL ?? "");
  const attempt = { ...(await openAttempt(room, studentId, [])), studentId };
  await db().attempt.delete({ where: { id: attempt.attemptId } });
  const answer = await page.request.post("/api/v1/join/sign-in", { data: { card: await makeCard(attempt) }, headers: { origin } });
  expect(answer.status()).toBe(200);
}

test("while grades are held a student reads so everywhere, and sees them once they are released", async ({ page, browser }) => {
  const { room, made } = await makeRoom({ gradesHeld: true });
  const [student] = made;
  if (!student) throw new Error("nobody");
  const theirs = await (await browser.newContext(test.info().project.use)).newPage();
  await signInStudent(theirs, room, student.studentId);
  const feedback = `/learn/attempts/${student.attemptId}/feedback`;

  await theirs.goto(feedback);
  await expect(theirs.getByRole("heading", { name: "Your teacher has not released the grades yet" })).toBeVisible();
  await expectNoViolations(theirs);
  expect(await theirs.content()).not.toMatch(/Why of claim|Half credit|accepted/);
  await theirs.goto(`/learn/attempts/${student.attemptId}/receipt`);
  await expect(theirs.getByText("Your teacher has not released the grades yet.")).toBeVisible();
  await expect(theirs.getByRole("link", { name: "See my feedback" })).toHaveCount(0);
  await theirs.goto("/learn");
  await expect(theirs.getByRole("link", { name: /See the receipt/ })).toBeVisible();
  await theirs.goto(`/learn/assignments/${room.assignmentId}`);
  await expect(theirs.getByText(/feedback when the grades are released/)).toBeVisible();

  await signIn(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}`);
  const held = page.getByRole("region", { name: "Grades are held" });
  await expect(held).toContainText("Students read that you have not released them yet.");
  await expectNoViolations(page);
  await held.getByRole("button", { name: "Release grades" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Release grades" }).press("Enter");
  await expect(held).toHaveCount(0);

  await theirs.goto(feedback);
  await expect(theirs.getByRole("region", { name: "Your credit" })).toContainText("1½ of 2");
  await theirs.context().close();
});

test("while names are hidden no page of the assignment has one, nor its data; the release shows them", async ({ page }) => {
  const { room, made } = await makeRoom({ gradesHeld: true, anonymous: true });
  await signIn(page, room);
  const address = `/teach/assignments/${room.assignmentId}`;
  const [first] = made;
  const paths = [
    address,
    `${address}?claim=2&names=on`,
    `${address}/results.csv`,
    `${address}/project`,
    `/teach/attempts/${first?.attemptId}`,
  ];
  for (const path of paths) {
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const text = await (await page.request.get(path, { headers })).text();
      for (const { name, studentId } of made) {
        expect.soft(text, path).not.toContain(name.split(" ")[0]);
        expect.soft(text, path).not.toContain(studentId);
      }
    }
  }
  await page.goto(address);
  const names = page.getByRole("region", { name: "Students and claims" }).locator("tbody").getByRole("rowheader");
  await expect(names).toHaveText(NAMES.map(() => /^Student \d+$/));
  const [one = "", two = ""] = await names.allTextContents();
  await expect(page.getByText(/names hidden from the teacher until then/)).toBeVisible();
  await expectNoViolations(page);
  await names.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(one);
  await page.getByRole("link", { name: `Next: ${two}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(two);

  // the gradebook has names, and so nothing of this assignment
  await page.goto(`/teach/classes/${room.classId}/gradebook`);
  const cells = page.getByRole("region", { name: "Students and assignments", exact: true }).locator("tbody td:not(.total)");
  await expect(cells).toHaveText(NAMES.map(() => "held"));
  await expect(cells.first()).toBeVisible();
  await expect(page.getByText("Grades that are held under hidden names neither stand here nor count")).toBeVisible();
  expect(await page.content()).not.toContain(first?.attemptId ?? "");

  // students have started: the settings can release, but not uncover
  await page.goto(`${address}/settings`);
  await expect(page.getByLabel("Grades", { exact: true }).getByRole("option")).toHaveText([
    "Out with the feedback",
    "Held, names hidden too",
  ]);
  await expectNoViolations(page);

  await page.goto(address);
  await page.getByRole("region", { name: "Grades are held" }).getByRole("button", { name: "Release grades" }).click();
  await expect(page.getByRole("dialog")).toContainText("You see their names from then on.");
  await page.getByRole("dialog").getByRole("button", { name: "Release grades" }).click();
  await expect(names).toHaveText(NAMES);
});

test("held and released from the gradebook, one by one and all at once", async ({ page }) => {
  const { room } = await makeRoom();
  await db().assignment.create({
    data: {
      classId: room.classId,
      lessonVersionId: room.lessonVersionId,
      keyVersionId: room.keyVersionId,
      opensAt: inHours(-8),
      feedback: "at-once",
    },
  });
  await signIn(page, room);
  await page.goto(`/teach/classes/${room.classId}/gradebook`);
  const panel = page.getByRole("region", { name: "What students may see" });
  const held = panel.getByText("Held until you release them");
  await panel.getByRole("button", { name: "Hold grades of Who says so?, no. 1" }).click();
  await expect(held).toHaveCount(1);
  await expect(page.getByRole("columnheader", { name: /Who says so\?, no. 1.*held/ })).toBeVisible();
  await expectNoViolations(page);
  await panel.getByRole("button", { name: "Hold all grades" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hold all" }).click();
  await expect(held).toHaveCount(2);
  await panel.getByRole("button", { name: "Release all grades" }).click();
  await expect(page.getByRole("dialog")).toContainText("2 assignments are held.");
  await page.getByRole("dialog").getByRole("button", { name: "Release all" }).click();
  await expect(held).toHaveCount(0);
});

test("holding is chosen where the rule is, and stands in its sentence", async ({ page }) => {
  const { room } = await makeRoom();
  await signIn(page, room);
  await page.goto(`/teach/assignments/${room.assignmentId}/settings`);
  const rule = page.getByRole("complementary", { name: "The rule" });
  const grades = page.getByLabel("Grades", { exact: true });
  await expect(async () => {
    await grades.selectOption("Held until you release them");
    await expect(rule).toContainText("feedback when the grades are released", { timeout: 500 });
  }).toPass();
  await grades.selectOption("Held, names hidden too");
  await expect(rule).toContainText("names hidden from the teacher until then");
  await page.getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("Saved. It holds from now on.")).toBeVisible();
  expect(await db().assignment.findUniqueOrThrow({ where: { id: room.assignmentId } })).toMatchObject({
    gradesHeld: true,
    anonymous: true,
  });
});
