import { createHash } from "node:crypto";
import { z } from "zod";
import type { ClassEditor } from "@/lib/domain/proof";
import { db, sql, type Transaction } from "./client";
import { queryRows } from "./query-rows";
import { forgetStudentLimits } from "./sign-in-limits";

// What is kept of the secret in a card's QR code. The secret is long and random: a plain digest is enough.
const digestOf = (secret: string) => createHash("sha256").update(secret).digest();

/** The student whose card this is, or null. */
export const findStudentOfCard = (secret: string) =>
  db().student.findUnique({ where: { cardHash: digestOf(secret) }, select: { id: true } });

/** Who belongs to the class now; `asked` are those with one of these ids. */
export const listStudentsForCards = (editor: ClassEditor, studentIds: readonly string[]) =>
  queryRows(
    z.object({ studentId: z.string(), name: z.string(), number: z.int(), asked: z.boolean() }),
    sql`SELECT s.id AS "studentId", s.name, e.number, s.id = ANY (${[...studentIds]}::uuid[]) AS "asked"
        FROM enrolments e JOIN students s ON s.id = e.student_id WHERE e.class_id = ${editor.classId}::uuid AND e.left_at IS NULL`,
  );

type Credentials = { studentId: string; pinHash: string; card: string };

/** Keeps new PINs and cards; sessions end, and devices and wrong guesses are forgotten. */
export async function saveCredentials(tx: Transaction, students: readonly Credentials[], now: Date): Promise<void> {
  const ids = students.map(({ studentId }) => studentId);
  const pinHashes = students.map(({ pinHash }) => pinHash);
  const cardHashes = students.map(({ card }) => digestOf(card).toString("hex"));
  await tx.$executeRaw`
    UPDATE students s SET pin_hash = n.pin_hash, card_hash = decode(n.card_hash, 'hex'), pin_made_at = ${now}
    FROM unnest(${ids}::uuid[], ${pinHashes}::text[], ${cardHashes}::text[]) AS n(id, pin_hash, card_hash) WHERE s.id = n.id`;
  await tx.signInSession.deleteMany({ where: { studentId: { in: ids } } });
  await tx.studentDevice.deleteMany({ where: { studentId: { in: ids } } });
  await forgetStudentLimits(tx, ids);
}
