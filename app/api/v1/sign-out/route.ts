import { z } from "zod";
import { handler } from "@/lib/access/handler";
import { endCurrentSession } from "@/lib/access/sign-out";

/** Signs a student out; who was signed out already is told the same. */
export const POST = handler(z.object({}), async () => {
  await endCurrentSession();
  return { ok: true };
});
