import "server-only";
import { cookies } from "next/headers";

/** as components/taking/leaving.ts sets it */
const COOKIE = "sourcework-left";

/** True where a student signed out on this browser while no server answered. */
export const hasLeft = async (): Promise<boolean> => (await cookies()).has(COOKIE);

/** Somebody signs in: who left is history. For actions and route handlers. */
export async function forgetLeft(): Promise<void> {
  const jar = await cookies();
  if (jar.has(COOKIE)) jar.delete(COOKIE);
}
