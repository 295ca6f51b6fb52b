import { expect, test } from "vitest";
import { idleStep } from "@/components/taking/idle";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

test.each([
  [0, { due: "nothing", again: 4 * MINUTE }],
  [4 * MINUTE - 1, { due: "nothing", again: 1 }],
  [4 * MINUTE, { due: "warning", again: MINUTE }],
  [5 * MINUTE - SECOND, { due: "warning", again: SECOND }],
  [5 * MINUTE, { due: "end", again: 0 }],
  [9 * 60 * MINUTE, { due: "end", again: 0 }],
])("after %d ms without a sign", (idle, expected) => {
  expect(idleStep(idle)).toEqual(expected);
});
