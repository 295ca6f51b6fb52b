import diagnostics from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { randomToken } from "./headers";

// the literal parts of our routes, found by next.config.mjs when it builds
const routeWords: ReadonlySet<string> = new Set((process.env.ROUTE_WORDS ?? "").split(" "));

/**
 * The address without what names a person, a class or a piece of work: every part that is not a word of our own routes
 * becomes `:id`, and the query goes.
 */
export function routePattern(address: string, words: ReadonlySet<string> = routeWords): string {
  const path = address.split("?", 1)[0] ?? "/";
  if (path.startsWith("/_next/")) return "/_next";
  return path.replace(/[^/]+/g, (part) => (words.has(part) ? part : ":id"));
}

/**
 * One line a request, written when its answer is whole or its reader has gone. The server itself announces requests, so the
 * line has the real status and duration, of files too. Call once in a process.
 */
export function logRequests(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    if (!isExchange(message)) return;
    const { request, response } = message;
    const started = performance.now();
    const id = randomToken(9);
    // an id from outside is not believed
    request.headers["x-request-id"] = id;
    response.setHeader("x-request-id", id);
    const route = routePattern(request.url ?? "/");
    response.once("close", () => {
      log("request", {
        level: response.statusCode >= 500 ? "error" : "info",
        id,
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
  });
}

function isExchange(message: unknown): message is { request: IncomingMessage; response: ServerResponse } {
  if (typeof message !== "object" || message === null || !("request" in message) || !("response" in message)) return false;
  return message.request instanceof IncomingMessage && message.response instanceof ServerResponse;
}
