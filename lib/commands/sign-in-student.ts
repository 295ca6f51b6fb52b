import { takeBackGuess } from "@/lib/db/sign-in-limits";
import { openSession } from "@/lib/db/sign-in-sessions";
import { findStudentOfCard } from "@/lib/db/student-cards";
import { isDeviceOf, rememberDevice } from "@/lib/db/student-devices";
import { findInClass, markJoined } from "@/lib/db/student-sign-in";
import type { SignInResult, StudentSignIn } from "@/lib/domain/sign-in";
import { classScope, knownDeviceScope, studentScope } from "@/lib/domain/sign-in-limit";
import { countGuess } from "./count-guess";
import { digest, verifySecret } from "./secrets";

type Input = StudentSignIn & { deviceToken: string | null };

/**
 * Signs a student in, by card or by code, name and PIN, and remembers the device. Only who belongs to a class now gets in; for
 * everybody else the answer is that of a wrong PIN. Wrong PINs slow down but never lock; a card needs no limit, its secret can't be
 * guessed.
 */
export async function signInStudent(input: Input, now: Date): Promise<SignInResult> {
  if (!("card" in input)) return signInByPin(input, now);
  const student = await findStudentOfCard(input.card);
  return student ? admit({ studentId: student.id, classId: null }, input.deviceToken, now) : { ok: false, reason: "wrong" };
}

async function signInByPin(input: Exclude<Input, { card: string }>, now: Date): Promise<SignInResult> {
  const student = await findInClass(input.code, input.studentId);
  if (!student) {
    await verifySecret(null, input.pin);
    return { ok: false, reason: "wrong" };
  }
  const guesses = await scopesOf(student.studentId, student.classId, input.deviceToken);
  const counted = await countGuess(guesses, now);
  if (!counted.ok) return counted;
  if (!(await verifySecret(student.pinHash, input.pin))) return { ok: false, reason: "wrong" };
  await takeBackGuess(guesses.map(({ scope }) => scope));
  return admit(student, input.deviceToken, now);
}

/** What a wrong PIN counts against: on a device that knows the student, nothing that others' guesses touch. */
async function scopesOf(studentId: string, classId: string, deviceToken: string | null) {
  if (deviceToken && (await isDeviceOf(studentId, deviceToken))) {
    return [knownDeviceScope(studentId, Buffer.from(digest(deviceToken)).toString("hex"))];
  }
  return [classScope(classId), studentScope(studentId)];
}

async function admit(student: { studentId: string; classId: string | null }, deviceToken: string | null, now: Date): Promise<SignInResult> {
  if (!(await markJoined(student, now))) return { ok: false, reason: "wrong" };
  if (deviceToken) await rememberDevice(student.studentId, deviceToken, now);
  return { ok: true, sessionId: await openSession({ studentId: student.studentId }, "", now) };
}
