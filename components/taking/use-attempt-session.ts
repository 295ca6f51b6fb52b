import { useEffect, useState, useSyncExternalStore } from "react";
import type { SavedAnswers } from "@/lib/domain/reading";
import { type AttemptSession, type AttemptSnapshot, createAttemptSession } from "./attempt-session";

type OpenSession = { session: AttemptSession; snapshot: AttemptSnapshot };

/** The session of an open attempt for the life of a page, and what it says now. `given`: one that stands in for it. */
export function useAttemptSession(attemptId: string, saved: SavedAnswers, given?: AttemptSession): OpenSession {
  const [session] = useState(() => given ?? createAttemptSession(attemptId, saved));
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  useEffect(() => session.start(), [session]);
  return { session, snapshot };
}
