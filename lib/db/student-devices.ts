import { createHash } from "node:crypto";
import { z } from "zod";
import { db, type Queryable, sql } from "./client";
import { queryRow } from "./query-rows";

// Which browsers a student has signed in on: digests of a random token in a cookie, nothing of the device itself.

const digestOf = (deviceToken: string) => createHash("sha256").update(deviceToken).digest();

/** Remembers that the student signed in on this device. */
export async function rememberDevice(studentId: string, deviceToken: string, now: Date, on: Queryable = db()): Promise<void> {
  const device = { studentId, deviceHash: digestOf(deviceToken) };
  await on.studentDevice.upsert({
    where: { studentId_deviceHash: device },
    create: { ...device, lastUsedAt: now },
    update: { lastUsedAt: now },
  });
}

/** True where this student has signed in on this device before. */
export async function isDeviceOf(studentId: string, deviceToken: string, on: Queryable = db()): Promise<boolean> {
  return (await on.studentDevice.count({ where: { studentId, deviceHash: digestOf(deviceToken) } })) > 0;
}

/** True where somebody of this class has signed in on this device before. */
export async function isDeviceOfClass(classId: string, deviceToken: string): Promise<boolean> {
  const row = await queryRow(
    z.object({ known: z.boolean() }),
    sql`SELECT EXISTS (SELECT FROM student_devices d JOIN enrolments e ON e.student_id = d.student_id
          WHERE d.device_hash = ${digestOf(deviceToken)} AND e.class_id = ${classId}::uuid AND e.left_at IS NULL) AS "known"`,
  );
  return row?.known ?? false;
}
