import type { SavedAnswers } from "@/lib/domain/reading";

// What the page asks of public/learn-worker.js: docs/decisions/014-a-service-worker-for-one-page.md. Everything here does nothing where
// the browser has no service worker, as over plain http.

const WORKER = "/learn-worker.js";
const SCOPE = "/learn";
const PAGES = "sourcework-pages";
const LESSON = /^\/learn\/attempts\/([0-9a-f-]{36})$/;

/** The attempt that is being worked on in this page, or null. */
export const openAttempt = (): string | null => LESSON.exec(window.location.pathname)?.[1] ?? null;

/** True where this page was not sent now, but kept on the device from an earlier time. */
export const isKeptPage = (): boolean => "kept" in document.documentElement.dataset;

/** Undefined over plain http. By its name in quotes: the bundler takes `navigator.serviceWorker` for always there, and drops the question. */
const workers = (): ServiceWorkerContainer | undefined => Reflect.get(navigator, "serviceWorker");

/** Has the open lesson kept for a reload without a connection, from its first opening on; a worker of an older program goes. */
export async function keepPages(): Promise<void> {
  // files of the development server change under the same name
  const container = process.env.NODE_ENV === "development" ? undefined : workers();
  if (!container) return;
  container.addEventListener("controllerchange", () => {
    if (openAttempt()) tell({ type: "keep", address: window.location.href });
  });
  try {
    for (const one of await container.getRegistrations()) {
      const script = one.active ?? one.waiting ?? one.installing;
      if (script && new URL(script.scriptURL).pathname !== WORKER) await one.unregister();
    }
    await container.register(WORKER, { scope: SCOPE, updateViaCache: "none" });
  } catch {
    // refused by the browser or by the school: a reload then needs the connection
  }
}

/** Keeps beside the open lesson what the server has of it. */
export const keepAnswers = (attemptId: string, answers: SavedAnswers): void => tell({ type: "answers", attemptId, answers });

function tell(message: object): void {
  workers()?.controller?.postMessage(message);
}

/** Drops every kept page, and what is on its way to be kept. */
export async function forgetPages(): Promise<void> {
  tell({ type: "forget" });
  if (!("caches" in window)) return;
  const names = await window.caches.keys().catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith(PAGES)).map((name) => window.caches.delete(name)));
}
