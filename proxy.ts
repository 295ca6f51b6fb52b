import { type NextRequest, NextResponse } from "next/server";
import { randomToken, securityHeaders } from "@/lib/access/headers";

const dev = process.env.NODE_ENV === "development";

/** Every answer gets the headers of lib/access/headers.ts. Who may see what is decided by the proofs, never here. */
export function proxy(request: NextRequest) {
  const nonce = randomToken(16);
  const https = process.env.AUTH_URL?.startsWith("https:") ?? false;
  const headers = securityHeaders({ nonce, https, dev });

  // Next reads the nonce from the policy of the request and sets it on its scripts
  const forwarded = new Headers(request.headers);
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// Files with a hash in their name get their headers from next.config.mjs, and what students send all the time gets them from
// lib/access/handler.ts: a proxy before it costs a third of a save.
export const config = { matcher: "/((?!_next/static/|api/v1/attempts/[^/]+/(?:operations|answers|submit|events)$).*)" };
