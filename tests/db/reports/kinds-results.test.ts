import { expect, test } from "vitest";
import { getOutcome, listKeyedItems } from "@/lib/db/reports/assignment-results";
import { countWaitingMarks } from "@/lib/db/reports/waiting-marks";
import { allKinds, handInKinds, KINDS, makeKindsClass } from "../../factories/kinds-lesson";
import { teacherOf } from "../../factories/results-class";

test("smoke", async () => {
  const room = await makeKindsClass();
  await handInKinds(room, "Ana", allKinds("full"));
  await handInKinds(room, "Ben", allKinds("partial"));
  await handInKinds(room, "Cora", {});
  const teacher = teacherOf(room);
  const items = await listKeyedItems(teacher);
  expect(items.map(({ kind }) => kind)).toEqual(KINDS);
  console.log(
    JSON.stringify(
      (await getOutcome(teacher)).counts.map(({ position, kind, answers, full, response }) => [position, kind, answers, full, response]),
    ),
    await countWaitingMarks(teacher),
  );
});
