import { z } from "zod";
import { db, prepared, sql } from "./client";
import { queryRow } from "./query-rows";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a session lasts without use, in milliseconds. Students share devices: theirs ends the same day. */
export const SESSION_LASTS = { teacher: 14 * DAY, student: 12 * 60 * MINUTE } as const;
const TOUCH_EVERY = 5 * MINUTE;

/** Whose session a request came with. */
export type Person = { kind: "teacher"; userId: string; sessionId: string } | { kind: "student"; studentId: string; sessionId: string };

const personRow = z.object({
  sessionId: z.string(),
  userId: z.string().nullable(),
  studentId: z.string().nullable(),
  lastSeenAt: z.date(),
});

/** Opens a session and returns its id. `device` is shown to a teacher in the list of sessions; students have none. */
export async function openSession(person: { userId: string } | { studentId: string }, device: string, now: Date): Promise<string> {
  const lasts = "userId" in person ? SESSION_LASTS.teacher : SESSION_LASTS.student;
  const session = await db().signInSession.create({
    data: {
      ...person,
      device: "userId" in person ? device : "",
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + lasts),
    },
    select: { id: true },
  });
  return session.id;
}

/** The person of a live session, or null. A session in use is prolonged, with one write in five minutes at most. */
export async function findPerson(sessionId: string, now: Date): Promise<Person | null> {
  const row = await queryRow(
    personRow,
    sql`${prepared}SELECT id AS "sessionId", user_id AS "userId", student_id AS "studentId", last_seen_at AS "lastSeenAt"
        FROM sign_in_sessions WHERE id = ${sessionId}::uuid AND expires_at > ${now}`,
  );
  if (!row) return null;
  const person: Person | null = row.userId
    ? { kind: "teacher", userId: row.userId, sessionId }
    : row.studentId
      ? { kind: "student", studentId: row.studentId, sessionId }
      : null;
  if (person && now.getTime() - row.lastSeenAt.getTime() > TOUCH_EVERY) {
    await db().signInSession.updateMany({
      where: { id: sessionId },
      data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_LASTS[person.kind]) },
    });
  }
  return person;
}

/** Ends one session. */
export const endSession = (sessionId: string) => db().signInSession.deleteMany({ where: { id: sessionId } });

/** Drops the sessions that have ended by themselves. */
export const dropEndedSessions = (now: Date) => db().signInSession.deleteMany({ where: { expiresAt: { lte: now } } });
