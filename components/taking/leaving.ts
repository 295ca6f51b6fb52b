import { openOperationStore } from "./operation-store";
import { changeReader } from "./reader-mark";
import { type KeptOutcome, sendKept } from "./send-kept";
import { sendKeptOperations, sendSignOut } from "./student-api";

// Signing out on a device that others use after.

/** as lib/access/left.ts reads it */
const LEFT = "sourcework-left=1";
/** longer than a student's session, in seconds */
const LEFT_LASTS = 24 * 60 * 60;

/** Sends what this device keeps of the student's attempts. */
export async function sendKeptWork(): Promise<KeptOutcome> {
  try {
    return await sendKept({ store: await openOperationStore(), send: sendKeptOperations }, Date.now());
  } catch {
    // the store can't be read now: what it holds stays there
    return { sent: 0, tooLate: 0, waiting: false };
  }
}

/** `unsent`, `no-answer`: the server can't be asked now, with work waiting for it or without; nobody is signed out yet. */
export type Left = "left" | "unsent" | "no-answer";

/** Signs out, once what is not sent yet is sent. */
export async function leave(): Promise<Left> {
  if ((await sendKeptWork()).waiting) return "unsent";
  if (!(await sendSignOut())) return "no-answer";
  await changeReader();
  return "left";
}

/** Signs out without the server, which learns of it by a cookie with the next request. What is not sent stays on the device. */
export async function leaveUnheard(): Promise<void> {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of our users
  document.cookie = `${LEFT}; path=/; samesite=lax; max-age=${LEFT_LASTS}${secure}`;
  await changeReader();
}

/** True where somebody signed out on this browser and the server does not know yet. */
export const hasLeft = (): boolean => document.cookie.includes(LEFT);
