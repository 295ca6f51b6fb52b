import type { QueueState } from "./operation-queue";

/** Whether the work is safe, in words; the bar shows them at all times. */
export const SAVING_WORDS: Readonly<Record<QueueState, string>> = {
  saved: "Saved",
  saving: "Saving",
  offline: "Offline. Kept on this device, sent later.",
  unavailable: "Not saved yet. Kept on this device, sent later.",
  "signed-out": "You are signed out. Your work is kept on this device.",
  closed: "Closed",
  "already-submitted": "Handed in",
};
