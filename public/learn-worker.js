// Brings a student's open lesson back on a reload while nothing answers, and keeps nothing else of anybody:
// docs/decisions/014-a-service-worker-for-one-page.md. Sent as it stands; components/taking/kept-pages.ts speaks to it.
const VERSION = "1";
const OWN = "sourcework-";
// the files of the program, which are the same for everybody
const FILES = `${OWN}files-${VERSION}`;
// the lessons of one student, whose id ends the name
const PAGES = `${OWN}pages-${VERSION}:`;

const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
const MOST_LESSONS = 3;
const MOST_FILES = 150;

const OFFLINE = "/offline/lessons";
const LESSON = /^\/learn\/attempts\/([0-9a-f-]{36})$/;
const ANSWERS = /^\/api\/v1\/attempts\/([0-9a-f-]{36})\/answers$/;
const FILE = "/_next/static/";
const FILES_OF_PAGE = /\/_next\/static\/[^"'\\\s<>()?&#]+/g;
const READER = /<meta name="reader" content="([0-9a-f-]{36})"/;
// a gateway says that it reached no program
const NOBODY_THERE = [502, 503, 504];
const KEPT_AT = "x-kept-at";

// what was asked for before pages were forgotten is not kept after it
let forgotten = 0;

self.addEventListener("install", (event) => event.waitUntil(prepare()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(hear(event.data ?? {})));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(event, url));
  else if (url.pathname.startsWith(FILE)) event.respondWith(openFile(event));
  else if (ANSWERS.test(url.pathname)) event.respondWith(openAnswers(request, url));
});

async function prepare() {
  const page = await fetch(OFFLINE).catch(() => undefined);
  if (page?.ok) {
    await (await caches.open(FILES)).put(OFFLINE, page.clone());
    await keepFiles(await page.text());
  }
  await self.skipWaiting();
}

/** What another version kept goes. */
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== FILES && !name.startsWith(PAGES));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function hear({ type, address, attemptId, answers }) {
  if (type === "forget") return forgetPages();
  if (type === "answers") return keepAnswers(attemptId, answers);
  if (type !== "keep") return;
  const before = forgotten;
  const url = new URL(address, self.location.origin);
  const response = await fetch(url.href, { cache: "no-store", redirect: "manual" }).catch(() => undefined);
  if (response) await learn(url, response, before);
}

/** The network first; what is kept only where nobody answers. */
async function openPage(event, url) {
  const before = forgotten;
  let response;
  try {
    response = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    // nobody answers
  }
  if (!response || NOBODY_THERE.includes(response.status)) {
    return (await keptPage(url)) ?? response ?? (await (await caches.open(FILES)).match(OFFLINE)) ?? Response.error();
  }
  event.waitUntil(learn(url, response.clone(), before));
  return response;
}

/** Keeps a lesson. Lets go of it where the server no longer shows it, and of all where nobody or somebody else is signed in. */
async function learn(url, response, before) {
  const attemptId = LESSON.exec(url.pathname)?.[1];
  if (attemptId && (isRedirect(response) || response.status === 404)) return forgetLesson(attemptId);
  if (isRedirect(response)) return forgetPages();
  if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) return;
  const text = await response.text();
  const reader = READER.exec(text)?.[1];
  if (!reader) return;
  const own = PAGES + reader;
  for (const name of await pageCaches()) if (name !== own) await caches.delete(name);
  if (!attemptId || before !== forgotten) return;
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set(KEPT_AT, String(Date.now()));
  const cache = await caches.open(own);
  await forgetLesson(attemptId);
  await cache.put(url.pathname + url.search, new Response(text, { headers }));
  await dropOldLessons(cache);
  await keepFiles(text);
}

const isRedirect = ({ type, redirected }) => type === "opaqueredirect" || redirected;

const pageCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES));

async function openPages() {
  const [name] = await pageCaches();
  return name ? caches.open(name) : undefined;
}

/** The kept page, marked as one, so that it asks for the newest answers. */
async function keptPage(url) {
  if (!LESSON.test(url.pathname)) return undefined;
  const kept = await findKept(url);
  if (!kept) return undefined;
  const text = await kept.text();
  return new Response(text.replace("<html ", '<html data-kept="" '), { headers: kept.headers });
}

async function findKept(url) {
  const cache = await openPages();
  const kept = await cache?.match(url.pathname, { ignoreSearch: true });
  return kept && isFresh(kept) ? kept : undefined;
}

const isFresh = (kept) => Number(kept.headers.get(KEPT_AT)) > Date.now() - KEPT_FOR;

async function keepAnswers(attemptId, answers) {
  const cache = await openPages();
  if (!(await cache?.match(`/learn/attempts/${attemptId}`, { ignoreSearch: true }))) return;
  const headers = { "content-type": "application/json", "cache-control": "no-store", [KEPT_AT]: String(Date.now()) };
  const body = JSON.stringify({ answers, submittedAt: null, kept: true });
  await cache.put(`/api/v1/attempts/${attemptId}/answers`, new Response(body, { headers }));
}

async function openAnswers(request, url) {
  try {
    return await fetch(request);
  } catch {
    return (await findKept(url)) ?? Response.error();
  }
}

/** A file under this name never changes: another build may have taken it away, but an open page still needs it. */
async function openFile({ request }) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request.url);
  const response = await fetch(request).catch(() => undefined);
  if (!response?.ok) return kept ?? response ?? Response.error();
  if (!kept) await cache.put(request.url, response.clone());
  return response;
}

/** The files that a page names, put at the end, so that the oldest go first. */
async function keepFiles(text) {
  const cache = await caches.open(FILES);
  for (const file of new Set(text.match(FILES_OF_PAGE))) {
    const response = (await cache.match(file)) ?? (await fetch(file).catch(() => undefined));
    if (response?.ok) await cache.put(file, response);
  }
  const files = (await cache.keys()).filter((request) => new URL(request.url).pathname.startsWith(FILE));
  for (const file of files.slice(0, Math.max(0, files.length - MOST_FILES))) await cache.delete(file);
}

const lessonOf = ({ url }) => {
  const { pathname } = new URL(url);
  return (LESSON.exec(pathname) ?? ANSWERS.exec(pathname))?.[1];
};

async function dropOldLessons(cache) {
  const kept = await cache.keys();
  for (const request of kept) {
    const page = await cache.match(request);
    if (page && !isFresh(page)) await cache.delete(request);
  }
  const newest = [...new Set(kept.filter(({ url }) => LESSON.test(new URL(url).pathname)).map(lessonOf))].slice(-MOST_LESSONS);
  for (const request of kept) if (!newest.includes(lessonOf(request))) await cache.delete(request);
}

async function forgetLesson(attemptId) {
  const cache = await openPages();
  for (const request of (await cache?.keys()) ?? []) if (lessonOf(request) === attemptId) await cache.delete(request);
}

async function forgetPages() {
  forgotten += 1;
  await Promise.all((await pageCaches()).map((name) => caches.delete(name)));
}
