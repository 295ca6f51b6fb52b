// Somebody at the running program without a browser: sends requests with their cookies and shows the answer as it came.

export type Answer = { status: number; headers: Headers; location: string | null; body: string };
type Sent = { method?: string; json?: unknown; headers?: Record<string, string> };

export class Visitor {
  readonly #cookies = new Map<string, string>();

  /** By default at the program that the stories share. */
  constructor(readonly address = process.env.E2E_BASE_URL ?? "") {}

  async ask(path: string, { method, json, headers = {} }: Sent = {}): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.address), {
      method: method ?? (json === undefined ? "GET" : "POST"),
      redirect: "manual",
      headers: {
        ...(cookie && { cookie }),
        ...(json !== undefined && { "content-type": "application/json", origin: this.address }),
        ...headers,
      },
      ...(json !== undefined && { body: typeof json === "string" ? json : JSON.stringify(json) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return { status: response.status, headers: response.headers, location: response.headers.get("location"), body: await response.text() };
  }

  async signInTeacher({ email, password }: { email: string; password: string }): Promise<this> {
    const { csrfToken } = JSON.parse((await this.ask("/api/auth/csrf")).body);
    const form = new URLSearchParams({ email, password, csrfToken });
    const answer = await this.ask("/api/auth/callback/teacher", {
      method: "POST",
      json: form.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    if (!this.isSignedIn()) throw new Error(`${email} is not let in: ${answer.status} ${answer.location}`);
    return this;
  }

  async signInStudent({ card }: { card: string }): Promise<this> {
    const answer = await this.ask("/api/v1/join/sign-in", { json: { card } });
    if (!this.isSignedIn()) throw new Error(`a student is not let in: ${answer.status} ${answer.body}`);
    return this;
  }

  isSignedIn(): boolean {
    return [...this.#cookies.keys()].some((name) => name.endsWith("authjs.session-token"));
  }

  /** The cookies as Playwright takes them. */
  cookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.address }));
  }
}

/** What of an answer may differ between two requests: ids, nonces and moments. */
export const normalised = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, "ID").replaceAll(/nonce(\\*"?[:=]\\*"|-)[\w+/=-]+/g, "nonce$1NONCE");

const CHUNK_ENDS = /"\]\)<\/script><script nonce="NONCE">self\.__next_f\.push\(\[1,"/g;

/** The number of a row of data, at its beginning or where another row refers to it. */
const ROW_NUMBER = /^[0-9a-f]{1,3}(?=:)|(?<=\$[L@]?)[0-9a-f]{1,3}(?=\\*["\]])/g;

/** A page's parts in a fixed order, to compare two pages: React numbers and streams each row of data when it is ready, in one script or several. */
export const parts = (page: string): string[] =>
  normalised(page)
    .replaceAll(CHUNK_ENDS, "")
    .split(/\\n|\n/)
    .map((row) => row.replaceAll(ROW_NUMBER, "N"))
    .sort();
