import type { QueueState } from "./operation-queue";

/** Whether the work is safe, in words; the bar shows them at all times. */
export const SAVING_WORDS: Readonly<Record<QueueState, string>> = {
  loading: "Loading",
  saved: "Saved",
  saving: "Sending",
  offline: "On this device only. Sent later.",
  unavailable: "On this device only. Sent later.",
  "page-only": "Not saved yet. Keep this page open.",
  "signed-out": "You are signed out. Your work is kept on this device.",
  closed: "Closed",
  "already-submitted": "Handed in",
};
