import { expect, type Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import type { AttemptStudent } from "@/lib/domain/proof";
import { type GradedClass, makeCard } from "../factories/graded-class";
import { makeTeacher, PASSWORD } from "../factories/teacher";

/** Signs the page's browser in as a new teacher of the class. */
export async function signInTeacherOf(
  page: Page,
  room: Pick<GradedClass, "classId">,
  role: "owner" | "editor" | "viewer" = "owner",
): Promise<void> {
  const { userId, email } = await makeTeacher(new Date());
  await db().classTeacher.create({ data: { classId: room.classId, userId, role } });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teach");
}

/** Signs the page's browser in as the student whose attempt this is, by card. */
export async function signInStudentOf(page: Page, student: AttemptStudent, baseURL = ""): Promise<void> {
  const { origin } = new URL(baseURL);
  const answer = await page.request.post(`${origin}/api/v1/join/sign-in`, { data: { card: await makeCard(student) }, headers: { origin } });
  expect(answer.status()).toBe(200);
}
