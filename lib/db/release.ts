import type { AssignmentEditor, ClassEditor } from "@/lib/domain/proof";
import { db } from "./client";

/** From now on students of the assignment see neither marks nor key; what they have read they have read. */
export async function holdGrades({ assignmentId }: AssignmentEditor): Promise<void> {
  await db().assignment.updateMany({ where: { id: assignmentId, gradesHeld: false }, data: { gradesHeld: true } });
}

/** Lets the grades out, as far as the rule of feedback goes, and ends the hiding of names for good. */
export async function releaseGrades({ assignmentId }: AssignmentEditor): Promise<void> {
  await db().assignment.updateMany({ where: { id: assignmentId }, data: { gradesHeld: false, anonymous: false } });
}

/** As holdGrades, for every assignment of the class. */
export async function holdGradesOfClass({ classId }: ClassEditor): Promise<void> {
  await db().assignment.updateMany({ where: { classId, gradesHeld: false }, data: { gradesHeld: true } });
}

/** As releaseGrades, for every assignment of the class. */
export async function releaseGradesOfClass({ classId }: ClassEditor): Promise<void> {
  await db().assignment.updateMany({ where: { classId, gradesHeld: true }, data: { gradesHeld: false, anonymous: false } });
}
