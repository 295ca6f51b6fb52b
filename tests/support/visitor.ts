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

const PUSHED = /<script[^>]*>self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)<\/script>/g;
const LONG_TEXT = /^[0-9a-f]+:T([0-9a-f]+),/;

/** The number of a row of data, at its beginning or where another row refers to it. */
const ROW_NUMBER = /^[0-9a-f]{1,3}(?=:)|(?<=\$[L@]?)[0-9a-f]{1,3}(?=\\*["\]])/g;

/** The rows of data of a page: one a line, but a long text says its length in bytes and the next row follows in the same line. */
function rows(data: string): string[] {
  const found: string[] = [];
  let rest = Buffer.from(data);
  while (rest.length > 0) {
    const [head, bytes] = LONG_TEXT.exec(rest.subarray(0, 24).toString("latin1")) ?? [];
    const lineEnd = rest.indexOf("\n");
    const end = head && bytes ? head.length + Number.parseInt(bytes, 16) : lineEnd < 0 ? rest.length : lineEnd + 1;
    found.push(rest.subarray(0, end).toString());
    rest = rest.subarray(end);
  }
  return found;
}

/** The tags of a page's head, which React writes as they come to be known, and the lines of the rest. */
function markup(page: string): string[] {
  const [head = "", ...body] = page.split("</head>");
  return [...head.split(/(?=<)/), ...body.join("</head>").split("\n")];
}

/** What a page, or the data of one, is made of, in a fixed order: React numbers and streams each row when it is ready, in one script or several. */
export function parts(answer: string): string[] {
  const isData = /^[0-9a-f]*:/.test(answer);
  const pushed = [...answer.matchAll(PUSHED)].map(([, script = ""]) => JSON.parse(script)[1]);
  const found = isData ? rows(answer) : [...markup(answer.replaceAll(PUSHED, "")), ...rows(pushed.join(""))];
  return found.map((part) => normalised(part).replaceAll(ROW_NUMBER, "N")).sort();
}
