import type { Operation } from "@/lib/domain/operation";
import type { SavedAnswers } from "@/lib/domain/reading";

// What a student's page sends. The addresses are stable, so that a page opened before an upgrade still works.

/**
 * What has no answer after so many milliseconds is given up and counts as no connection: a network may go away without a word, or a
 * server stand still. What is sent again counts once, so giving up early costs nothing.
 */
const TOO_LONG = 10_000;

/** What became of a request. `offline`: no answer; `unavailable`: an answer that is not ours, or a server in trouble. */
export type Failure = "offline" | "unavailable" | "signed-out" | "refused";
type Reply = { ok: true; body: Record<string, unknown> } | { ok: false; reason: Failure | "conflict"; detail: string; status: number };

async function ask(address: string, init: RequestInit): Promise<Reply> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TOO_LONG);
  try {
    const response = await fetch(address, {
      ...init,
      credentials: "same-origin",
      cache: "no-store",
      signal: giveUp.signal,
    });
    const body: unknown = await response.json().catch(() => null);
    // the sign-in page of a wifi answers 200 too: only our own JSON counts
    if (typeof body !== "object" || body === null) return { ok: false, reason: "unavailable", detail: "", status: 0 };
    if (response.ok) return { ok: true, body: { ...body } };
    const detail = "reason" in body ? String(body.reason) : "";
    return { ok: false, reason: failureOf(response.status), detail, status: response.status };
  } catch {
    return { ok: false, reason: "offline", detail: "", status: 0 };
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(status: number): Failure | "conflict" {
  if (status === 409) return "conflict";
  // 404: somebody else is signed in on this device by now
  if (status === 401 || status === 404) return "signed-out";
  return status === 400 || status === 413 ? "refused" : "unavailable";
}

const post = (address: string, body: object, keepalive = false) =>
  ask(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), keepalive });

export type SendResult = "sent" | "closed" | "already-submitted" | Failure;

const conflictOf = (detail: string): "closed" | "already-submitted" | "refused" =>
  detail === "closed" || detail === "already-submitted" ? detail : "refused";

const operationsAddress = (attemptId: string) => `/api/v1/attempts/${attemptId}/operations`;

/** Sends operations to be saved. `keepalive`: goes out even while the page is being closed. */
export async function sendOperations(
  attemptId: string,
  operations: readonly Operation[],
  keepalive: boolean,
): Promise<SendResult | "too-large"> {
  const reply = await post(operationsAddress(attemptId), { operations }, keepalive);
  if (reply.ok) return reply.body.ok === true ? "sent" : "unavailable";
  if (reply.status === 413) return "too-large";
  return reply.reason === "conflict" ? conflictOf(reply.detail) : reply.reason;
}

export type KeptResult = "sent" | "over" | "not-yours" | "refused" | "later";

/** Sends what the device kept of an attempt. `over`: nothing more is taken; `not-yours`: another student's; `later`: no answer now. */
export async function sendKeptOperations(attemptId: string, operations: readonly Operation[]): Promise<KeptResult> {
  const reply = await post(operationsAddress(attemptId), { operations });
  if (reply.ok) return reply.body.ok === true ? "sent" : "later";
  if (reply.status === 404) return "not-yours";
  if (reply.reason === "conflict") return conflictOf(reply.detail) === "refused" ? "refused" : "over";
  return reply.reason === "refused" ? "refused" : "later";
}

/** Hands the attempt in, with what is not acknowledged yet. */
export async function sendSubmit(attemptId: string, operations: readonly Operation[]): Promise<SendResult> {
  const reply = await post(`/api/v1/attempts/${attemptId}/submit`, { operations });
  if (reply.ok) return reply.body.ok === true ? "sent" : "unavailable";
  return reply.reason === "conflict" ? conflictOf(reply.detail) : reply.reason;
}

/** What the server says at an address of the attempt. Null where it can't be had now. */
export async function fetchOf(attemptId: string, what: "answers" | "events"): Promise<Record<string, unknown> | null> {
  const reply = await ask(`/api/v1/attempts/${attemptId}/${what}`, { method: "GET", headers: { accept: "application/json" } });
  return reply.ok ? reply.body : null;
}

/** What the server has of the attempt; `kept`: what it had, from this device. Null where it can't be had now. */
export async function fetchAnswers(attemptId: string): Promise<{ answers: SavedAnswers; submitted: boolean; kept: boolean } | null> {
  const body = await fetchOf(attemptId, "answers");
  const answers = body?.answers;
  if (!body || typeof answers !== "object" || answers === null) return null;
  return { answers: { ...answers }, submitted: body.submittedAt !== null, kept: body.kept === true };
}

export type StartResult = { ok: true; attemptId: string } | { ok: false; reason: "not-open" | "closed" | "no-attempts-left" | Failure };

/** Starts an attempt or goes on with the open one. */
export async function sendStart(assignmentId: string): Promise<StartResult> {
  const reply = await post(`/api/v1/assignments/${assignmentId}/attempts`, {});
  if (reply.ok && typeof reply.body.attemptId === "string") return { ok: true, attemptId: reply.body.attemptId };
  if (reply.ok) return { ok: false, reason: "unavailable" };
  if (reply.reason !== "conflict") return { ok: false, reason: reply.reason };
  const { detail } = reply;
  return { ok: false, reason: detail === "not-open" || detail === "closed" || detail === "no-attempts-left" ? detail : "refused" };
}

export type AppealResult = "sent" | "already-made" | "not-released" | Failure;

/** Says "I disagree" about a claim. */
export async function sendAppeal(attemptId: string, appeal: { itemId: string; sentence: string }): Promise<AppealResult> {
  const reply = await post(`/api/v1/attempts/${attemptId}/appeals`, appeal);
  if (reply.ok) return reply.body.ok === true ? "sent" : "unavailable";
  if (reply.reason !== "conflict") return reply.reason;
  return reply.detail === "already-made" || reply.detail === "not-released" ? reply.detail : "refused";
}

/** Ends the session of this browser. */
export const sendSignOut = async (): Promise<boolean> => (await post("/api/v1/sign-out", {})).ok;
