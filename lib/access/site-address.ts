import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The address under which people reach this installation, without a slash at the end; without AUTH_URL that of this request. */
export async function siteAddress(): Promise<string> {
  const { AUTH_URL } = env();
  if (AUTH_URL) return new URL(AUTH_URL).origin;
  const head = await headers();
  return `${head.get("x-forwarded-proto") ?? "http"}://${head.get("host") ?? "127.0.0.1"}`;
}
