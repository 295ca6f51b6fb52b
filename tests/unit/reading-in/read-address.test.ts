import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LARGEST_INPUT } from "@/lib/domain/article-proposal";
import { checkUrl } from "@/lib/reading-in/checked-url";
import { isPublic, type Reach, THE_WEB } from "@/lib/reading-in/reachable";
import { readAddress } from "@/lib/reading-in/read-address";
import { makePdf } from "@/tests/factories/documents";
import { type Answers, fakeLookup, openPageServer } from "@/tests/support/page-server";
import { kept, TEACHER } from "@/tests/support/reading";

const PARAGRAPH =
  "The old mill by the river was closed on Monday after cracks were found in its north wall, the town said in a statement. Nobody was hurt, and the footpath below it stays shut until an engineer has looked at the building again.";
const HEAD = `<title>Mill closed | The Valley Post</title>
  <meta property="og:title" content="Mill closed after cracks found"><meta property="og:site_name" content="The Valley Post">
  <meta property="article:published_time" content="2024-11-18T10:00:00Z"><link rel="canonical" href="/mill">
  <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Dara Whitlock"}]}</script>`;
const ARTICLE = `<article><h1>Mill closed after cracks found</h1>${`<p>${PARAGRAPH}</p>`.repeat(4)}<h2>What is next</h2>${`<p>${PARAGRAPH}</p>`.repeat(3)}</article>`;
const PAGE = `<!doctype html><html lang="en-GB"><head>${HEAD}</head><body><nav><a href="/">Home</a></nav>${ARTICLE}<footer>Imprint</footer></body></html>`;

const html =
  (text: string | Uint8Array, headers: Record<string, string> = {}): Answers[string] =>
  (response) =>
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(text);
const redirect =
  (location: string): Answers[string] =>
  (response) =>
    response.writeHead(302, { Location: location }).end();
const status =
  (code: number): Answers[string] =>
  (response) =>
    response.writeHead(code, { "Content-Type": "text/html" }).end("<p>x");
const filler = "x".repeat(64 * 1024);

const answers: Answers = {
  "/mill": html(PAGE),
  "/zipped": html(gzipSync(PAGE), { "Content-Encoding": "gzip" }),
  "/latin": (response) =>
    response
      .writeHead(200, { "Content-Type": "text/html; charset=windows-1252" })
      .end(Buffer.from(PAGE.replaceAll("The old mill", "The café \u0093mill\u0094"), "latin1")),
  "/text": (response) => response.writeHead(200, { "Content-Type": "text/plain" }).end(`${PARAGRAPH}\n\n${PARAGRAPH}`),
  "/pdf": (response) =>
    response.writeHead(200, { "Content-Type": "application/pdf" }).end(makePdf([[{ text: PARAGRAPH.slice(0, 90), y: 700 }]])),
  "/moved": redirect("/mill?utm_source=letter"),
  "/to-loopback": redirect("http://127.0.0.2/secret"),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-v6": redirect("http://[::ffff:127.0.0.1]/"),
  "/to-file": redirect("file:///etc/passwd"),
  "/round": redirect("/round"),
  "/login": html(`<title>Log in</title><body><h1>Log in</h1><form><input type="password"></form>`),
  "/wall": html(`<title>Mill closed</title><body><p>Mill closed.</p><p>Subscribe now to continue reading.</p>`),
  "/shell": html(`<title>News</title><body><div id="root"></div><script src="/app.js"></script>`),
  "/forbidden": status(403),
  "/broken": status(500),
  "/image": (response) => response.writeHead(200, { "Content-Type": "image/png" }).end("x"),
  "/huge": (response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    const write = () => {
      while (!response.destroyed && response.write(filler));
    };
    response.on("drain", write);
    write();
  },
  "/zip-bomb": html(gzipSync(Buffer.alloc(4 * LARGEST_INPUT)), { "Content-Encoding": "gzip" }),
  "/said-huge": (response) =>
    response.writeHead(200, { "Content-Type": "text/html", "Content-Length": String(LARGEST_INPUT + 1) }).write("x"),
  "/torn": (response) => {
    response.writeHead(200, { "Content-Type": "text/html", "Content-Length": "5000" }).write("<p>");
    setImmediate(() => response.destroy());
  },
  "/silent": () => undefined,
  "/drip": (response) => response.writeHead(200, { "Content-Type": "text/html" }).write("<p>"),
};

describe("an address", () => {
  let server: Awaited<ReturnType<typeof openPageServer>>;
  beforeAll(async () => {
    server = await openPageServer(answers);
  });
  afterAll(() => server.close());
  const read = (path: string, milliseconds = 10_000) => readAddress(TEACHER, server.address(path), { reach: server.reach, milliseconds });
  const refusal = async (path: string, milliseconds?: number) => {
    const reading = await read(path, milliseconds);
    return reading.ok ? "read" : reading.reason;
  };

  test("of a page gives its article and its facts", async () => {
    const reading = await read("/mill?utm_source=letter#top");
    expect(reading).toMatchObject({
      ok: true,
      proposal: {
        origin: "address",
        facts: {
          title: "Mill closed after cracks found",
          byline: "Dara Whitlock",
          outlet: "The Valley Post",
          publishedOn: "2024-11-18",
          address: server.address("/mill"),
          language: "en-GB",
          direction: "ltr",
        },
      },
    });
    expect(kept(reading).filter((_text, at) => at % 2 === 1)).toEqual([
      ...Array(4).fill(PARAGRAPH),
      "What is next",
      ...Array(3).fill(PARAGRAPH),
    ]);
  });
  test("is followed where it leads", async () => {
    expect(await read("/moved")).toMatchObject({ ok: true, proposal: { facts: { address: server.address("/mill") } } });
  });
  test.each(["/zipped", "/text", "/pdf"])("%s is read", async (path) => {
    expect(await refusal(path)).toBe("read");
  });
  test("is read in its own character set", async () => {
    expect(kept(await read("/latin")).join()).toContain("The café “mill” by the river");
  });
  test.each([
    ["/to-loopback", "internal-address"],
    ["/to-metadata", "internal-address"],
    ["/to-v6", "internal-address"],
    ["/to-file", "address-not-allowed"],
    ["/round", "too-many-redirects"],
    ["/login", "page-closed"],
    ["/wall", "page-closed"],
    ["/forbidden", "page-closed"],
    ["/shell", "no-article"],
    ["/nowhere", "page-missing"],
    ["/broken", "page-failed"],
    ["/image", "not-a-page"],
    ["/huge", "too-large"],
    ["/zip-bomb", "too-large"],
    ["/said-huge", "too-large"],
    ["/torn", "no-answer"],
  ])("%s is refused: %s", async (path, reason) => {
    expect(await refusal(path)).toBe(reason);
  });
  test.each(["/silent", "/drip"])("%s that answers for ever is left", async (path) => {
    expect(await refusal(path, 300)).toBe("slow-answer");
  });
  test("whose name resolves to the inside is refused when it connects", async () => {
    for (const ips of [["127.0.0.1"], ["10.1.2.3"], ["fd00::1"], ["93.184.216.34", "192.168.0.1"], ["::ffff:169.254.169.254"]]) {
      const reach: Reach = { ...THE_WEB, resolve: fakeLookup(ips) };
      expect(await readAddress(TEACHER, "http://news.example/", { reach, milliseconds: 5_000 })).toEqual({
        ok: false,
        reason: "internal-address",
      });
    }
  });
  test("that nobody knows", async () => {
    const unknown = ((_name: string, _options: unknown, callback: (error: Error) => void) =>
      callback(Object.assign(new Error("no"), { code: "ENOTFOUND" }))) as unknown as Reach["resolve"];
    expect(await readAddress(TEACHER, "http://news.example/", { reach: { ...THE_WEB, resolve: unknown }, milliseconds: 5_000 })).toEqual({
      ok: false,
      reason: "address-not-found",
    });
  });
});

test.each([
  ["http://127.0.0.1/", "internal-address"],
  ["http://2130706433/", "internal-address"],
  ["http://0x7f.1/", "internal-address"],
  ["http://0177.0.0.1/", "internal-address"],
  ["http://127.1", "internal-address"],
  ["http://[::1]/", "internal-address"],
  ["http://[::127.0.0.1]/", "internal-address"],
  ["http://[::ffff:10.0.0.1]/", "internal-address"],
  ["http://[fd00:ec2::254]/", "internal-address"],
  ["http://[fe80::1]/", "internal-address"],
  ["http://[64:ff9b::7f00:1]/", "internal-address"],
  ["http://169.254.169.254/latest", "internal-address"],
  ["http://100.64.0.1/", "internal-address"],
  ["http://0.0.0.0/", "internal-address"],
  ["http://224.0.0.1/", "internal-address"],
  ["http://localhost/", "internal-address"],
  ["http://LOCALHOST./", "internal-address"],
  ["http://app.localhost", "internal-address"],
  ["http://metadata.google.internal/", "internal-address"],
  ["http://printer.local", "internal-address"],
  ["http://１２７.０.０.１/", "internal-address"],
  ["https://news.example:8443/", "address-not-allowed"],
  ["http://news.example:22/", "address-not-allowed"],
  ["https://me:secret@news.example/", "address-not-allowed"],
  ["https://127.0.0.1@news.example/", "address-not-allowed"],
  ["ftp://news.example/", "address-not-allowed"],
  ["file:///etc/passwd", "address-not-allowed"],
  ["javascript:alert(1)", "address-not-allowed"],
  ["data:text/html,x", "address-not-allowed"],
  ["gopher://news.example", "address-not-allowed"],
  ["", "not-an-address"],
  ["mill", "not-an-address"],
  ["the old mill", "not-an-address"],
  ["https://", "not-an-address"],
])("%s is refused: %s", (address, reason) => {
  expect(checkUrl(address, THE_WEB)).toEqual({ ok: false, reason });
});

test.each([
  ["news.example/mill", "https://news.example/mill"],
  [" https://news.example ", "https://news.example/"],
  ["news.example:443/a", "https://news.example/a"],
  ["http://8.8.8.8/", "http://8.8.8.8/"],
])("%s is taken as %s", (address, href) => {
  const checked = checkUrl(address, THE_WEB);
  expect(checked.ok && checked.url.href).toBe(href);
});

test.each(["8.8.8.8", "2606:4700::1111"])("%s is public", (ip) => {
  expect(isPublic(ip)).toBe(true);
});
test.each(["::7f00:1", "2002:7f00:1::", "fec0::1", "ff02::1", "198.18.0.1", "192.0.0.8", "255.255.255.255", "10.0.0.1", "nonsense"])(
  "%s is not public",
  (ip) => {
    expect(isPublic(ip)).toBe(false);
  },
);
