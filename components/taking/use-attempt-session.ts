import { useEffect, useState, useSyncExternalStore } from "react";
import type { SavedAnswers } from "@/lib/domain/reading";
import { type AttemptSession, type AttemptSnapshot, createAttemptSession } from "./attempt-session";

/** The session of an open attempt for the life of a page, and what it says now. */
export function useAttemptSession(attemptId: string, saved: SavedAnswers): { session: AttemptSession; snapshot: AttemptSnapshot } {
  const [session] = useState(() => createAttemptSession(attemptId, saved));
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  useEffect(() => session.start(), [session]);
  return { session, snapshot };
}
