import { expect, type Page, test } from "@playwright/test";
import { db } from "@/lib/db/client";
import type { AttemptStudent } from "@/lib/domain/proof";
import { exerciseKind } from "@/lib/exercises/registry";
import { TRIED } from "../factories/exercise-answers";
import { kindsLesson, makeKindsClass, openKinds } from "../factories/kinds-lesson";
import { expectNoViolations } from "./axe";
import { signInStudentOf } from "./sign-in";

type KindStory = {
  kind: string;
  /** gives the full answer with keys alone; what has the focus at first is the top of the page */
  byKeyboard: (page: Page) => Promise<void>;
  /** gives the full answer by the fields of the list */
  inList: (page: Page) => Promise<void>;
};

/** The stories of every kind: done by keyboard alone, and in list view; both times the full answer, the full score, and the feedback. */
export function kindStories({ kind, byKeyboard, inList }: KindStory): void {
  test(`${kind}: by keyboard alone`, async ({ page, baseURL }) => {
    const student = await startKind(page, kind, baseURL);
    await expect(page.locator("#answer-1-question")).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to your answer" })).toBeFocused();
    await page.keyboard.press("Enter");
    await byKeyboard(page);
    await says(page, "Question 1 answered. 1 of 1. Saved.");
    await expectNoViolations(page);

    const place = await focusedId(page);
    await page.keyboard.press("z");
    await says(page, "Undone.");
    await byKeyboardAgain(page, byKeyboard);
    await says(page, "Question 1 answered. 1 of 1. Saved.");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    expect(await focusedId(page)).toBe(place);
    await page.keyboard.press("Escape");
    await expect(page.locator("#answer-1-question")).toBeFocused();

    await tabTo(page, ({ name }) => name === "Hand in…", "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, ({ name }) => name === "Hand in");
    await page.keyboard.press("Enter");
    await expectFull(page, student, kind);
    await page.goto(`/learn/attempts/${student.attemptId}/feedback`);
    await expect(page.getByText("The key says").first()).toBeVisible();
    await expectNoViolations(page);
  });

  test(`${kind}: in list view`, async ({ page, baseURL }) => {
    const student = await startKind(page, kind, baseURL);
    await page.getByRole("button", { name: "List view" }).click();
    await inList(page);
    await says(page, "Question 1 answered. 1 of 1. Saved.");
    await expectNoViolations(page);
    await page.getByRole("button", { name: "Hand in…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Hand in", exact: true }).click();
    await expectFull(page, student, kind);
  });
}

/** A student at an open attempt with one exercise of this kind, not answered yet. */
const startKind = (page: Page, kind: string, baseURL: string | undefined) => startKinds(page, [kind], baseURL);

/** A student at an open attempt of a lesson with these kinds, not answered yet. */
export async function startKinds(
  page: Page,
  kinds: readonly string[],
  baseURL: string | undefined,
  lesson = kindsLesson(kinds),
): Promise<AttemptStudent> {
  const room = await makeKindsClass(kinds, lesson);
  const begun = new Date(Date.now() - 3_600_000);
  await db().assignment.update({ where: { id: room.assignmentId }, data: { opensAt: begun, dueAt: null, closesAt: null } });
  const student = await openKinds(room, "Ana Sander", {}, kinds);
  await db().attempt.update({ where: { id: student.attemptId }, data: { startedAt: begun } });
  await signInStudentOf(page, student, baseURL);
  await page.goto(`/learn/attempts/${student.attemptId}`);
  await expect(page.getByRole("link", { name: "Back to your lessons" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  return student;
}

/** What was saved is the full answer, and it earns everything; of one that waits for a mark, what the machine gives. */
async function expectFull(page: Page, { attemptId }: AttemptStudent, kind: string) {
  await expect(page.getByRole("heading", { name: "Handed in" })).toBeVisible();
  const [answer] = await db().answer.findMany({ where: { attemptId }, select: { response: true } });
  const { key, full: given, waits } = TRIED[kind] ?? {};
  const { sure: _, ...full } = given ?? {};
  expect(answer?.response).toEqual(full);
  const grade = await db().grade.findFirstOrThrow({ where: { attemptId }, select: { points: true } });
  const { credit } = exerciseKind(kind).grade(key, full, { judgement: true });
  if (!waits) expect(credit).toBe(1);
  expect(grade.points).toEqual([Math.round(1000 * credit)]);
}

/** Undo took the last change back; what is left is cleared, and the whole answer given anew. */
async function byKeyboardAgain(page: Page, byKeyboard: KindStory["byKeyboard"]) {
  if ((await page.getByRole("button", { name: "Clear the answer to question 1" }).count()) > 0) {
    await tabTo(page, ({ name }) => name.startsWith("Clear"));
    await page.keyboard.press("Enter");
    await expect(page.locator("#answer-1-question")).toBeFocused();
  }
  await says(page, "Question 1 has no answer now. 0 of 1. Saved.");
  await tabTo(page, ({ name }) => name === "Help ?", "Shift+Tab");
  await byKeyboard(page);
}

export const says = (page: Page, words: string) => expect(page.getByRole("status").filter({ hasText: words })).toBeAttached();

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** Presses Tab until what has the focus fits; fails where it never does. */
export async function tabTo(page: Page, fits: (focused: { id: string; name: string }) => boolean, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => ({ id: document.activeElement?.id ?? "", name: document.activeElement?.textContent ?? "" }));
    if (fits(focused)) return;
  }
  throw new Error("Tab never got there");
}

/** Writes into the text field of the only question, waits until it is kept, and goes on to the next field or back to the one before. */
export async function write(page: Page, words: string, key: "Tab" | "Shift+Tab"): Promise<void> {
  await tabTo(page, ({ id }) => id === "answer-1-text");
  await page.keyboard.type(words);
  await says(page, "Question 1 answered. 1 of 1. Saved.");
  await page.keyboard.press(key);
}
