import { beforeAll, expect, test } from "vitest";
import { addCategory } from "@/lib/commands/add-category";
import { moveCategory } from "@/lib/commands/move-category";
import { placeAssignments } from "@/lib/commands/place-assignments";
import { db } from "@/lib/db/client";
import { changeCategory, removeCategory } from "@/lib/db/grade-categories";
import { MOST_CATEGORIES } from "@/lib/domain/grade-category";
import { makeAssignment } from "../../factories/assignment";
import { classEditorOf, makeClass } from "../../factories/class";

let made: Awaited<ReturnType<typeof makeAssignment>>;
beforeAll(async () => {
  made = await makeAssignment();
});

/** A new class of the same teacher, to add categories to. */
const newClass = async () => classEditorOf(made.teacher.person, (await makeClass(made.teacher)).classId);
const add = (editor: Parameters<typeof addCategory>[0], name: string) => addCategory(editor, { name, weight: 1, dropLowest: 0 });
const listOf = ({ classId }: { classId: string }) => db().gradeCategory.findMany({ where: { classId }, orderBy: { position: "asc" } });
const namesOf = async (editor: { classId: string }) => (await listOf(editor)).map(({ name }) => name);

test("categories stand in the order in which they were added, and move up and down", async () => {
  const editor = await newClass();
  for (const name of ["Homework", "Tests", "Projects"]) expect(await add(editor, name)).toEqual({ ok: true });
  const [homework, , projects] = await listOf(editor);
  const move = (categoryId: string | undefined, to: "up" | "down") => moveCategory(editor, { categoryId: categoryId ?? "", to });
  expect(await move(projects?.id, "up")).toEqual({ ok: true });
  expect(await namesOf(editor)).toEqual(["Homework", "Projects", "Tests"]);
  expect(await move(homework?.id, "up")).toEqual({ ok: true });
  expect(await move(homework?.id, "down")).toEqual({ ok: true });
  expect(await namesOf(editor)).toEqual(["Projects", "Homework", "Tests"]);
});

test("two at once are added one after the other, and never more than the most", async () => {
  const editor = await newClass();
  const added = await Promise.all(Array.from({ length: MOST_CATEGORIES + 2 }, (_, index) => add(editor, `No. ${index}`)));
  expect(added.filter(({ ok }) => !ok)).toEqual([
    { ok: false, reason: "too-many" },
    { ok: false, reason: "too-many" },
  ]);
  expect(await listOf(editor)).toHaveLength(MOST_CATEGORIES);
});

test("changing and removing keep to the class of the proof", async () => {
  const [editor, other] = [await newClass(), await newClass()];
  await add(editor, "Homework");
  const [{ id } = { id: "" }] = await listOf(editor);
  const change = { name: "Papers", weight: 3, dropLowest: 1 };
  expect(await changeCategory(other, id, change)).toEqual({ ok: false, reason: "gone" });
  expect(await removeCategory(other, id)).toEqual({ ok: false, reason: "gone" });
  expect(await moveCategory(other, { categoryId: id, to: "up" })).toEqual({ ok: false, reason: "gone" });
  expect(await changeCategory(editor, id, change)).toEqual({ ok: true });
  expect(await listOf(editor)).toMatchObject([change]);
  expect(await removeCategory(editor, id)).toEqual({ ok: true });
  expect(await changeCategory(editor, id, change)).toEqual({ ok: false, reason: "gone" });
});

test("assignments go into categories of their own class, and out of one that is removed", async () => {
  const { classEditor: editor, assignmentId } = made;
  const other = await newClass();
  await add(editor, "Homework");
  await add(other, "Theirs");
  const [[mine], [theirs]] = [await listOf(editor), await listOf(other)];
  const placed = () => db().assignment.findUniqueOrThrow({ where: { id: assignmentId }, select: { categoryId: true } });
  const place = (proof: typeof editor, categoryId: string | null | undefined) =>
    placeAssignments(proof, [{ assignmentId, categoryId: categoryId ?? null }]);
  expect(await place(editor, theirs?.id)).toEqual({ ok: false, reason: "gone" });
  expect(await place(other, theirs?.id)).toEqual({ ok: true });
  expect(await placed()).toEqual({ categoryId: null });
  expect(await place(editor, mine?.id)).toEqual({ ok: true });
  expect(await placed()).toEqual({ categoryId: mine?.id });
  await removeCategory(editor, mine?.id ?? "");
  expect(await placed()).toEqual({ categoryId: null });
});
