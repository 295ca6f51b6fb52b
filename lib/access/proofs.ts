import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { endSession, findPerson, type Person } from "@/lib/db/sign-in-sessions";
import { currentSessionId } from "./auth";
import * as grants from "./grants";
import { hasLeft } from "./left";

// The grants of lib/access/grants.ts for whoever sent this request. Nobody signed in: the sign-in page
// (handler.ts makes that 401). Missing or forbidden: 404.

/** Whose request this is; asked once a request. Throws where the database is away. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const sessionId = await currentSessionId();
  const person = sessionId && (await findPerson(sessionId, new Date()));
  if (!person) return null;
  // signed out while the server could not be asked
  if (person.kind !== "student" || !(await hasLeft())) return person;
  await endSession(person.sessionId);
  return null;
});

const requiring =
  <Ids extends string[], Proof>(
    signInPage: "/sign-in" | "/join",
    grant: (person: Person, ...ids: Ids) => Proof | null | Promise<Proof | null>,
  ) =>
  async (...ids: Ids): Promise<Proof> => {
    const person = await currentPerson();
    if (!person) redirect(signInPage);
    return (await grant(person, ...ids)) ?? notFound();
  };

export const teacher = requiring("/sign-in", grants.grantTeacher);
export const schoolMember = requiring("/sign-in", grants.grantSchoolMember);
export const homeSchool = requiring("/sign-in", grants.grantHomeSchool);
export const schoolAdministrator = requiring("/sign-in", grants.grantSchoolAdministrator);
export const classTeacher = requiring("/sign-in", grants.grantClassTeacher);
export const classEditor = requiring("/sign-in", grants.grantClassEditor);
export const classOwner = requiring("/sign-in", grants.grantClassOwner);
export const studentTeacher = requiring("/sign-in", grants.grantStudentTeacher);
export const rosterEditor = requiring("/sign-in", grants.grantRosterEditor);
export const lessonReader = requiring("/sign-in", grants.grantLessonReader);
export const lessonOwner = requiring("/sign-in", grants.grantLessonOwner);
export const draftEditor = requiring("/sign-in", grants.grantDraftEditor);
export const assignmentTeacher = requiring("/sign-in", grants.grantAssignmentTeacher);
export const assignmentEditor = requiring("/sign-in", grants.grantAssignmentEditor);
export const attemptTeacher = requiring("/sign-in", grants.grantAttemptTeacher);
export const attemptEditor = requiring("/sign-in", grants.grantAttemptEditor);
export const student = requiring("/join", grants.grantStudent);
export const assignmentStudent = requiring("/join", grants.grantAssignmentStudent);
export const attemptStudent = requiring("/join", grants.grantAttemptStudent);
