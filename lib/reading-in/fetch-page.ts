import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { LARGEST_INPUT, type ReadingRefusal } from "@/lib/domain/article-proposal";
import { checkUrl } from "./checked-url";
import { checkedLookup, InternalAddressError, type Reach } from "./reachable";

export type FetchedPage = { ok: true; url: URL; contentType: string; bytes: Uint8Array } | { ok: false; reason: ReadingRefusal };

type Hop = { url: URL; reach: Reach; signal: AbortSignal };

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const CLOSED = [401, 402, 403, 407, 451];
const MISSING = [404, 410];
const KINDS = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i;
const HEADERS = {
  "User-Agent": "Mozilla/5.0 (compatible; Sourcework)",
  Accept: "text/html, application/xhtml+xml, application/pdf, text/plain",
  "Accept-Language": "en, *;q=0.5",
  "Accept-Encoding": "gzip, deflate, br",
};

/**
 * Fetches a page of the public internet: at most 5 redirects, each checked as the first address was, `milliseconds` in all and
 * 5 MB. Refuses with what went wrong; no address is logged.
 */
export async function fetchPage(address: string, reach: Reach, milliseconds: number): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    let base: URL | undefined;
    let next = address;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const checked = checkUrl(next, reach, base);
      if (!checked.ok) return checked;
      const answer = await ask({ url: checked.url, reach, signal });
      const location = REDIRECTS.includes(answer.statusCode ?? 0) ? answer.headers.location : undefined;
      if (location === undefined) return await take(answer, checked.url, signal);
      answer.destroy();
      base = checked.url;
      next = location;
    }
    return { ok: false, reason: "too-many-redirects" };
  } catch (error) {
    return { ok: false, reason: refusalOf(error, signal) };
  }
}

function ask({ url, reach, signal }: Hop): Promise<IncomingMessage> {
  const isSecure = url.protocol === "https:";
  const filter = { keepAlive: false, ...(reach.allows("127.0.0.1") && { allowPrivateIPAddress: true }) };
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  return new Promise((resolve, reject) => {
    const options = { agent, signal, headers: HEADERS, lookup: checkedLookup(reach), maxHeaderSize: 32 * 1024 };
    const asking = (isSecure ? httpsRequest : httpRequest)(url, options, resolve);
    asking.once("error", reject).end();
  });
}

async function take(answer: IncomingMessage, url: URL, signal: AbortSignal): Promise<FetchedPage> {
  const status = answer.statusCode ?? 0;
  const contentType = answer.headers["content-type"] ?? "text/html";
  const reason = refusedStatus(status) ?? (KINDS.test(contentType.trim()) ? null : "not-a-page");
  if (reason || Number(answer.headers["content-length"] ?? 0) > LARGEST_INPUT) {
    answer.destroy();
    return { ok: false, reason: reason ?? "too-large" };
  }
  const bytes = await collect(decompressed(answer), signal);
  return bytes ? { ok: true, url, contentType, bytes } : { ok: false, reason: "too-large" };
}

function refusedStatus(status: number): ReadingRefusal | null {
  if (status >= 200 && status < 300) return null;
  if (CLOSED.includes(status)) return "page-closed";
  return MISSING.includes(status) ? "page-missing" : "page-failed";
}

function decompressed(answer: IncomingMessage): Readable {
  const decoder = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress }[
    (answer.headers["content-encoding"] ?? "").toLowerCase().trim()
  ];
  // errors reach whoever reads the end of the pipe
  return decoder ? pipeline(answer, decoder(), () => {}) : answer;
}

/** All bytes, or null as soon as there are more than an input may have. */
async function collect(stream: Readable, signal: AbortSignal): Promise<Uint8Array | null> {
  const stop = () => stream.destroy(new Error("too slow"));
  signal.addEventListener("abort", stop, { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      // leaving the loop destroys the stream, and the connection with it
      if (size > LARGEST_INPUT) return null;
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
  return Buffer.concat(chunks);
}

function refusalOf(error: unknown, signal: AbortSignal): ReadingRefusal {
  if (signal.aborted) return "slow-answer";
  if (error instanceof InternalAddressError) return "internal-address";
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA" ? "address-not-found" : "no-answer";
}
