import { randomUUID } from "node:crypto";
import { actingFor, asSystem } from "@/lib/access/system";
import { assignLesson } from "@/lib/commands/assign-lesson";
import { closeAssignment } from "@/lib/commands/close-assignment";
import { saveOperations } from "@/lib/commands/save-operations";
import { signInStudent } from "@/lib/commands/sign-in-student";
import { startAttempt } from "@/lib/commands/start-attempt";
import { submitAttempt } from "@/lib/commands/submit-attempt";
import { listKeyedItems } from "@/lib/db/reports/assignment-results";
import { endSession, findPerson } from "@/lib/db/sign-in-sessions";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";
import { afterGrace } from "@/lib/domain/attempt-clock";
import type { JsonObject } from "@/lib/domain/json";
import { classesOnOffer } from "@/lib/domain/label";
import type { ClassEditor } from "@/lib/domain/proof";
import type { Card } from "@/lib/domain/roster";
import { keyedClaims } from "@/lib/grading/result-classes";
import { type MadeClaim, madeAnswers } from "./made-answers";

export type DemoClass = {
  readonly acting: ReturnType<typeof actingFor>;
  readonly editor: ClassEditor;
  readonly code: string;
  readonly cards: readonly Card[];
  readonly abilities: readonly number[];
  readonly random: () => number;
};

export type Play = {
  readonly lessonId: string;
  readonly rule: AssignmentRule;
  /** what is special about claims, by their number */
  readonly claims: Readonly<Record<number, Omit<MadeClaim, "keyClass">>>;
  /** how many hand in late, never come, or start and don't hand in */
  readonly handIn: { readonly late: number; readonly absent: number; readonly leftOpen: number };
  /** when it is played up to: closed by then, or still open */
  readonly now: Date;
};

const MINUTE = 60_000;

/** Assigns the lesson and has the class work on it, each student signed in, saving and handing in as a browser would. */
export async function playAssignment(demo: DemoClass, { lessonId, rule, claims, handIn, now }: Play): Promise<void> {
  const assigned = await assignLesson({ lesson: await demo.acting.lessonReader(lessonId), editor: demo.editor }, rule, rule.opensAt);
  if (!assigned.ok) throw new Error(`the demo assignment was refused: ${assigned.reason}`);
  const { assignmentId } = assigned;
  const items = await listKeyedItems(await demo.acting.assignmentTeacher(assignmentId));
  const made = keyedClaims(items, rule.judgement).map(({ keyClass }, index): MadeClaim => {
    if (!keyClass) throw new Error("a demo claim has no class");
    return { keyClass, difficulty: -1.6 + 1.1 * demo.random(), ...claims[index + 1] };
  });
  const last = demo.cards.length - handIn.absent;
  for (const [index, card] of demo.cards.slice(0, last).entries()) {
    const late = index >= last - handIn.leftOpen - handIn.late && index < last - handIn.leftOpen;
    const open = index >= last - handIn.leftOpen;
    const began =
      late && rule.dueAt
        ? new Date(rule.dueAt.getTime() + 200 * MINUTE)
        : new Date(rule.opensAt.getTime() + (20 + 45 * demo.random()) * MINUTE);
    const answers = madeAnswers(made, {
      ability: demo.abilities[index] ?? 0,
      classes: classesOnOffer(rule.judgement),
      random: demo.random,
    });
    const operations = items.flatMap(({ itemId }, position) => {
      const chosen = answers[position];
      return chosen && !(open && position > items.length / 2) ? [{ id: randomUUID(), itemId, response: { class: chosen } }] : [];
    });
    await work(demo, { card, assignmentId, operations, began, handsIn: !open });
  }
  await closeIfOver(assignmentId, rule, now);
}

/** Closes the assignment where its time is over, as the job of the server does. */
export async function closeIfOver(assignmentId: string, { closesAt }: AssignmentRule, now: Date): Promise<void> {
  if (closesAt && closesAt <= now) await closeAssignment(asSystem("demo school"), { assignmentId }, afterGrace(closesAt));
}

type Work = {
  readonly card: Card;
  readonly assignmentId: string;
  readonly operations: { id: string; itemId: string; response: JsonObject }[];
  readonly began: Date;
  readonly handsIn: boolean;
};

/** A student signs in, works, hands in or does not, and signs out; returns the id of the attempt. */
export async function work({ code }: DemoClass, { card, assignmentId, operations, began, handsIn }: Work): Promise<string> {
  const signedIn = await signInStudent({ code, studentId: card.studentId, pin: card.pin, deviceToken: null }, began);
  if (!signedIn.ok) throw new Error(`a demo student could not sign in: ${signedIn.reason}`);
  const person = await findPerson(signedIn.sessionId, began);
  if (!person) throw new Error("a demo student’s session is gone");
  const student = actingFor(person);
  const started = await startAttempt(await student.assignmentStudent(assignmentId), began);
  if (!started.ok) throw new Error(`a demo student could not start: ${started.reason}`);
  const attempt = await student.attemptStudent(started.attemptId);
  const done = new Date(began.getTime() + 9 * MINUTE);
  const kept = handsIn ? await submitAttempt(attempt, { operations }, done) : await saveOperations(attempt, { operations }, done);
  if (!kept.ok) throw new Error(`a demo student’s work was refused: ${kept.reason}`);
  await endSession(signedIn.sessionId);
  return started.attemptId;
}
