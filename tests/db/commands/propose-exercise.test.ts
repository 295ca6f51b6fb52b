import { expect, test } from "vitest";
import { changeExercises } from "@/lib/commands/change-exercises";
import { proposeExercise } from "@/lib/commands/propose-exercise";
import { getDraft } from "@/lib/db/lesson-drafts";
import { draftItemSchema, type StartLesson } from "@/lib/domain/lesson-draft";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";
import { minutesAfter } from "@/tests/factories/class";
import { makeDraft } from "@/tests/factories/draft";

const BLOCKS: StartLesson["blocks"] = [
  {
    kind: "paragraph",
    text: "The mayor said the bridge is safe, according to a council report seen by the Valley Post. It could close soon.",
  },
  {
    kind: "paragraph",
    text: "Critics admitted that the council has slept. The bridge is safe. Anna Berg, an engineer, warned on Monday of frost.",
  },
];

test("what is suggested fits the text, waits to be looked at, and stands against nothing", async () => {
  const { editor } = await makeDraft({ blocks: BLOCKS });
  const { claims, exercises, revision } = await getDraft(editor);
  const ids = claims.map(({ id }) => id);
  const offered = await Promise.all(
    [...EXERCISE_KINDS.values()].map(async ({ name, classes }) => {
      const { items } = await proposeExercise(editor, { kind: name });
      for (const item of items) {
        expect(draftItemSchema.parse(item), name).toEqual(item);
        expect(item.reviewed, name).toBe(false);
        if (item.claimId !== null) expect(ids, name).toContain(item.claimId);
      }
      expect(new Set(items.map(({ id }) => id)).size, name).toBe(items.length);
      return classes ? [] : [{ kind: name, title: name, instructions: "", settings: {}, items, was: null }];
    }),
  );
  const asking = offered.flat().filter(({ items }) => items.length > 0);
  expect(asking.length).toBeGreaterThanOrEqual(4);
  const all = [...exercises.map((exercise, was) => ({ ...exercise, was })), ...asking];
  expect(await changeExercises(editor, { draftId: editor.draftId, revision, exercises: all }, minutesAfter(1))).toMatchObject({
    ok: true,
    faults: [],
  });
});

test("nothing is stored, and nothing suggested for a text in another language", async () => {
  const { editor } = await makeDraft({ blocks: BLOCKS });
  const before = await getDraft(editor);
  await proposeExercise(editor, { kind: "highlight-the-parts" });
  expect(await getDraft(editor)).toEqual(before);
  const { editor: german } = await makeDraft({ facts: { language: "de" }, blocks: BLOCKS });
  expect(await proposeExercise(german, { kind: "highlight-the-parts" })).toEqual({ ok: true, items: [] });
  await expect(proposeExercise(editor, { kind: "telepathy" })).rejects.toThrow("telepathy");
});
