import type { ClaimClass } from "./label";

// What key alarms are made from and say. No zod here: the alarm in the browser imports this file.

/** An item as the adopted key has it; `accepted` are the labels that earn something beside the key's own. */
export type AlarmItem = {
  readonly number: number;
  readonly position: number;
  readonly itemId: string;
  readonly keyClass: ClaimClass | null;
  readonly accepted: readonly ClaimClass[];
};

/**
 * What came of one response to an item; `chosen` null: left blank. Points are thousandths, `rest` the students' points on all other
 * items. `top` and `bottom` are how many of the strongest and of the weakest third of the class gave it.
 */
export type AnswerSums = {
  readonly position: number;
  readonly chosen: ClaimClass | null;
  readonly answers: number;
  readonly top: number;
  readonly bottom: number;
  readonly topPoints: number;
  readonly bottomPoints: number;
  readonly rest: number;
  readonly restSquares: number;
};

/** Why a key is in doubt, the plainest reason first. */
export const ALARM_REASONS = ["most-chose-another", "strongest-did-worse", "better-readers-chose-another", "class-is-split"] as const;
export type AlarmReason = (typeof ALARM_REASONS)[number];

export type KeyAlarm = {
  readonly number: number;
  readonly itemId: string;
  readonly keyClass: ClaimClass;
  readonly reason: AlarmReason;
  /** the label that the key might accept too */
  readonly label: ClaimClass;
  /** how many chose it, of how many; and how many of the strongest third */
  readonly chose: number;
  readonly answers: number;
  readonly strongest: number;
  readonly third: number;
};
