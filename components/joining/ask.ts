import type { JoinAnswer, JoinRoster } from "@/lib/domain/joining";

// Plain fetch: this page also runs over plain http on the school's network.

/** The names of the class with this code; null where no answer came. */
export const askRoster = (code: string) => post<JoinRoster>("/api/v1/join/roster", { code });

/** Signs in; null where no answer came. */
export const askSignIn = (input: { code: string; studentId: string; pin: string } | { card: string }) =>
  post<JoinAnswer>("/api/v1/join/sign-in", input);

async function post<Answer extends { ok: boolean }>(path: string, body: object): Promise<Answer | null> {
  try {
    const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    return response.ok || response.status === 409 ? await response.json() : null;
  } catch {
    return null;
  }
}
