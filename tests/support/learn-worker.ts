import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, runInContext } from "node:vm";

const SOURCE = resolve(import.meta.dirname, "../../public/learn-worker.js");
const ORIGIN = "https://school.example";

type Listener = (event: object) => void;
/** What a server answers at an address; "away": nobody answers; "elsewhere": it leads to another page. */
type Answers = Record<string, Response | "away" | "elsewhere">;

/** A cache as browsers have them, as far as the worker uses it: its keys stand in the order of putting. */
class FakeCache {
  readonly #kept = new Map<string, Response>();
  readonly #href = (given: string | { url: string }) => new URL(typeof given === "string" ? given : given.url, ORIGIN).href;

  async match(given: string | { url: string }, { ignoreSearch = false } = {}) {
    const plain = (href: string) => (ignoreSearch ? href.split("?")[0] : href);
    const found = [...this.#kept].find(([href]) => plain(href) === plain(this.#href(given)));
    return found?.[1].clone();
  }
  async put(given: string, response: Response) {
    this.#kept.delete(this.#href(given));
    this.#kept.set(this.#href(given), response);
  }
  delete = async (given: string | { url: string }) => this.#kept.delete(this.#href(given));
  keys = async () => [...this.#kept.keys()].map((url) => ({ url }));
}

/** The worker of the students' pages in a browser of its own, with a server whose answers are given and a clock that stands. */
export function startLearnWorker(answers: Answers) {
  const listeners = new Map<string, Listener>();
  const stores = new Map<string, FakeCache>();
  const server = { away: false };
  const clock = { now: Date.UTC(2026, 10, 23) };
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new FakeCache();
      stores.set(name, store);
      return store;
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  };
  async function fetch(given: string | { url: string }): Promise<object> {
    const { pathname, search } = new URL(typeof given === "string" ? given : given.url, ORIGIN);
    const answer = answers[pathname + search] ?? answers[pathname] ?? new Response("", { status: 404 });
    if (server.away || answer === "away") throw new TypeError("Failed to fetch");
    if (answer !== "elsewhere") return answer.clone();
    const redirect = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers(), clone: () => redirect };
    return redirect;
  }
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
    registration: { navigationPreload: { enable: async () => {} } },
  };
  const globals = { self, caches, fetch, URL, Headers, Response, Date: { now: () => clock.now } };
  runInContext(readFileSync(SOURCE, "utf8"), createContext(globals));

  /** Lets the worker have an event, and waits for all that it does about it; its own answer, where it gives one. */
  async function send(type: string, more: object = {}): Promise<Response | undefined> {
    const waits: Promise<unknown>[] = [];
    let given: Promise<Response> | undefined;
    const respondWith = (answer: Promise<Response>) => {
      given = answer;
    };
    listeners.get(type)?.({ ...more, respondWith, waitUntil: (work: Promise<unknown>) => waits.push(work) });
    const answer = await given;
    await Promise.all(waits);
    return answer;
  }
  const open = (path: string, mode: string, method = "GET") => send("fetch", { request: { url: `${ORIGIN}${path}`, method, mode } });
  return {
    clock,
    server,
    answers,
    start: async () => {
      await send("install");
      await send("activate");
    },
    visit: (path: string) => open(path, "navigate"),
    load: (path: string, method = "GET") => open(path, "cors", method),
    tell: (data: object) => send("message", { data }),
    cacheNames: () => [...stores.keys()].sort(),
    openCache: caches.open,
    keptLessons: async () => {
      const names = [...stores.keys()].filter((name) => name.startsWith("sourcework-pages"));
      const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
      return keys.flat().map((url) => url.slice(ORIGIN.length));
    },
  };
}

/** A page as the server sends it to a student. */
export const studentPage = (reader: string, body: string) =>
  new Response(`<!DOCTYPE html><html lang="en"><head><meta name="reader" content="${reader}"/></head><body>${body}</body></html>`, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": "script-src 'nonce-x'" },
  });
