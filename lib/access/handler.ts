import "server-only";
import type { z } from "zod";
import { log } from "@/lib/log";
import { invalid } from "./action";
import { randomToken, securityHeaders } from "./headers";

const LARGEST_BODY = 256 * 1024;

type Params = Record<string, string>;
type Context<P extends Params> = { params: Promise<P> };
type Refusal = { ok: false; reason: string };

const answer = (status: number, body: object) => Response.json(body, { status, headers: { "cache-control": "no-store" } });
const refuse = (status: number, reason: string) => answer(status, { ok: false, reason } satisfies Refusal);

/**
 * Wraps what a student's page sends: a POST of JSON from our own pages. 200 with the result, 409 with an expected refusal,
 * 400 what does not fit the schema, 401 nobody signed in, 403 another site's page, 404 missing or forbidden, 413 too large, 503 else.
 */
export const handler =
  <Schema extends z.ZodType, P extends Params, Result extends { ok: boolean }>(
    schema: Schema,
    run: (input: z.output<Schema>, params: P) => Promise<Result>,
  ) =>
  (request: Request, context: Context<P>): Promise<Response> =>
    answering(async () => {
      if (!fromOwnPage(request)) return refuse(403, "other-site");
      const text = await request.text();
      if (text.length > LARGEST_BODY) return refuse(413, "too-large");
      const parsed = schema.safeParse(jsonOf(text));
      if (!parsed.success) return answer(400, invalid(parsed.error));
      const result = await run(parsed.data, await context.params);
      return answer(result.ok ? 200 : 409, result);
    });

/** Wraps a GET: `run` gets its proof and makes the response. */
export const reader =
  <P extends Params>(run: (params: P, request: Request) => Promise<Response>) =>
  (request: Request, context: Context<P>): Promise<Response> =>
    answering(async () => run(await context.params, request));

/** The answer of `run`, or what its failure means, with the headers that every answer carries: proxy.ts leaves out what students send most. */
async function answering(run: () => Promise<Response>): Promise<Response> {
  const response = await run().catch(refusalOf);
  const https = process.env.AUTH_URL?.startsWith("https:") ?? false;
  const headers = securityHeaders({ nonce: randomToken(16), https, dev: process.env.NODE_ENV === "development" });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function refusalOf(error: unknown): Response {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_REDIRECT")) return refuse(401, "signed-out");
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return refuse(404, "not-found");
  log("handler-error", { level: "error", name: error instanceof Error ? error.name : "unknown" });
  return refuse(503, "unavailable");
}

/** Browsers say where a POST comes from; only pages of this very host may send. */
function fromOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
