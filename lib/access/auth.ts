import "server-only";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import { getToken } from "next-auth/jwt";
import { findPerson, type Person, SESSION_LASTS } from "@/lib/db/sign-in-sessions";
import { log } from "@/lib/log";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
  interface Session {
    person?: Person;
    /** the database did not answer: nobody knows whose session this is */
    unknown?: boolean;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
    person?: Person;
    unknown?: boolean;
  }
}

/**
 * What next-auth is told, but for the ways to sign in: those run commands, and stand in app/sign-in/providers.ts.
 * Reading a session and ending it need none of them.
 */
export const authConfig = {
  session: { strategy: "jwt", maxAge: SESSION_LASTS.teacher / 1000 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  trustHost: true,
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) log("auth-error", { level: "error", name: error.name });
    },
  },
  providers: [],
  callbacks: {
    // the cookie carries the id of a session row; a row that has ended ends the session
    jwt: async ({ token, user }) => {
      const sessionId = user?.sessionId ?? token.sessionId;
      if (!sessionId) return null;
      const person = await findPerson(sessionId, new Date()).catch(() => "unknown" as const);
      // a database that is away must not sign anybody out: proofs.ts throws instead
      if (person === "unknown") return { sessionId, unknown: true };
      return person && { sessionId, person };
    },
    session: ({ session, token }) => ({ expires: session.expires, user: {}, person: token.person, unknown: token.unknown }),
  },
} satisfies NextAuthConfig;

export const { signOut } = NextAuth(authConfig);

/**
 * The id of the session row that this request's cookie carries; null where there is no cookie of ours. Only opens the cookie:
 * next-auth's own `auth()` also seals a new one, which a page can't send, and doubles what a save costs.
 */
export async function currentSessionId(): Promise<string | null> {
  const secureCookie = process.env.AUTH_URL?.startsWith("https:") ?? false;
  const token = await getToken({ req: { headers: await headers() }, secret: process.env.AUTH_SECRET ?? "", secureCookie });
  return token?.sessionId ?? null;
}
