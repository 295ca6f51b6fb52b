import "server-only";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import type {} from "next-auth/jwt";
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

export const { auth, signOut } = NextAuth(authConfig);
