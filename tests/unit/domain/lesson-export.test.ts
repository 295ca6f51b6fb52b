import fc from "fast-check";
import { expect, test } from "vitest";
import { planLesson } from "@/lib/domain/lesson";
import { lessonFiles } from "@/lib/domain/lesson-export";
import { readLesson } from "@/lib/domain/lesson-folder";
import { ARTICLE, makeKey, makeLesson } from "@/tests/factories/lesson-files";

function planned(files: Parameters<typeof readLesson>[0]) {
  const read = readLesson(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return planLesson(read.lesson);
}

const exported = (plan: ReturnType<typeof planned>) =>
  lessonFiles({
    slug: "bridge",
    content: plan,
    entries: plan.entries,
  });

test("a lesson is saved as the files that it was read from, whatever its claims were called", () => {
  const lesson = makeLesson();
  const plan = planned({ article: ARTICLE, lesson, key: makeKey() });
  const files = exported(plan);
  expect(files.article).toBe(ARTICLE);
  expect(files.lesson).toMatchObject({ slug: "bridge", title: lesson.title, blocks: lesson.blocks });
  expect(files.lesson.claims.map(({ id, ranges }) => [id, ranges])).toEqual(
    lesson.claims.map(({ ranges }, index) => [`claim-${index + 1}`, ranges]),
  );
  expect(planned(JSON.parse(JSON.stringify(files)))).toEqual(plan);
});

test("saved and read again, a lesson says the same: with any weight, without explanation or skill, with claims in two exercises", () => {
  const entry = fc.record({
    weight: fc.integer({ min: 0, max: 100_000 }).map((points) => points / 1000),
    explanation: fc.constantFrom("", "Said so 🌉.", "“Quoted”"),
    skill: fc.constantFrom(null, "hedge", "drift"),
  });
  fc.assert(
    fc.property(fc.tuple(entry, entry, entry), fc.shuffledSubarray(["shut", "open", "lorries"], { minLength: 1 }), (entries, asked) => {
      const [lesson, key] = [makeLesson(), makeKey()];
      lesson.exercises.push({ kind: "sort-the-claims", title: "Again", instructions: "Once more.", claims: asked });
      const changed = { ...key, entries: key.entries.map((one, index) => ({ ...one, ...entries[index] })) };
      const plan = planned({ article: ARTICLE, lesson, key: changed });
      const files = exported(plan);
      const again = planned(JSON.parse(JSON.stringify(files)));
      expect(again).toEqual(plan);
      expect(JSON.stringify(exported(again))).toBe(JSON.stringify(files));
    }),
    { numRuns: 50 },
  );
});
