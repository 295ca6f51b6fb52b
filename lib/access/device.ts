import "server-only";
import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";

const COOKIE = "sourcework-device";
const YEAR = 365 * 24 * 60 * 60;

/** The random token by which this browser is known again, or null where it has none. Nothing of the device is in it. */
export const deviceToken = async (): Promise<string | null> => (await cookies()).get(COOKIE)?.value ?? null;

/** As deviceToken, giving the browser one where it has none. For actions and route handlers only: pages can't set cookies. */
export async function keepDeviceToken(): Promise<string> {
  const known = await deviceToken();
  if (known) return known;
  const made = randomBytes(24).toString("base64url");
  const secure = process.env.AUTH_URL?.startsWith("https:") ?? false;
  (await cookies()).set(COOKIE, made, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: YEAR });
  return made;
}

const BROWSERS = [
  ["Edg/", "Edge"],
  ["Firefox/", "Firefox"],
  ["CriOS/", "Chrome"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["CrOS", "ChromeOS"],
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** Browser and system of this request in words, for a teacher's list of sessions: "Chrome on ChromeOS". */
export async function deviceName(): Promise<string> {
  const agent = (await headers()).get("user-agent") ?? "";
  const named = (table: readonly (readonly [string, string])[], other: string) =>
    table.find(([mark]) => agent.includes(mark))?.[1] ?? other;
  return `${named(BROWSERS, "A browser")} on ${named(SYSTEMS, "another system")}`;
}
