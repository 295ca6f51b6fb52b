// Proofs of access. A function on class data demands one and takes its ids from it. Only lib/access makes them.

import type { DraftScope } from "./lesson-draft";

declare const proven: unique symbol;
type Proof<Name extends string, Facts> = Readonly<Facts> & { readonly [proven]: { readonly [N in Name]: true } };

export const SCHOOL_ROLES = ["admin", "teacher"] as const;
export type SchoolRole = (typeof SCHOOL_ROLES)[number];
export const CLASS_ROLES = ["owner", "editor", "viewer"] as const;
export type ClassRole = (typeof CLASS_ROLES)[number];

/** A signed-in teacher or administrator. */
export type Teacher = Proof<"Teacher", { userId: string; sessionId: string }>;
/** A member of this school. */
export type SchoolMember = Teacher & Proof<"SchoolMember", { schoolId: string; schoolRole: SchoolRole }>;
/** An administrator of this school. */
export type SchoolAdministrator = SchoolMember & Proof<"SchoolAdministrator", { schoolRole: "admin" }>;

/** A teacher of this class, in any role. `timeZone` is the class's. */
export type ClassTeacher = Teacher & Proof<"ClassTeacher", { classId: string; schoolId: string; classRole: ClassRole; timeZone: string }>;
/** May change the class: its owner or an editor. */
export type ClassEditor = ClassTeacher & Proof<"ClassEditor", { classRole: "owner" | "editor" }>;
/** May invite and remove its teachers, hand over or erase the class. */
export type ClassOwner = ClassEditor & Proof<"ClassOwner", { classRole: "owner" }>;
/** May see how this student of the class does, left or not. */
export type StudentTeacher = ClassTeacher & Proof<"StudentTeacher", { studentId: string }>;
/** May change this student of the class. */
export type RosterEditor = StudentTeacher & ClassEditor & Proof<"RosterEditor", { studentId: string }>;

/**
 * May read this lesson: its owner, a member of the school it is shared with, anybody for a starter lesson. `mayEdit`: may open the
 * lesson's own draft; anybody else who changes its key gets a key of their own.
 */
export type LessonReader = Teacher & Proof<"LessonReader", { lessonId: string; lessonVersionId: string; mayEdit: boolean }>;

/** Owns this lesson: may share, archive and change it. */
export type LessonOwner = Teacher & Proof<"LessonOwner", { lessonId: string; schoolId: string }>;
/** May change this draft: of a lesson its owner and, where the owner lets them, the school's teachers; of a key its author. */
export type DraftEditor = Teacher &
  Proof<"DraftEditor", { draftId: string; lessonId: string; schoolId: string; scope: DraftScope; articleRevisionId: string }>;

/** A teacher of the class that has this assignment. */
export type AssignmentTeacher = ClassTeacher & Proof<"AssignmentTeacher", { assignmentId: string; lessonVersionId: string }>;
/** May change this assignment. */
export type AssignmentEditor = AssignmentTeacher & ClassEditor & Proof<"AssignmentEditor", { assignmentId: string }>;
/** May see this student's attempt. */
export type AttemptTeacher = AssignmentTeacher & Proof<"AttemptTeacher", { attemptId: string; studentId: string }>;
/** May change what this student's attempt earns. */
export type AttemptEditor = AttemptTeacher & AssignmentEditor & Proof<"AttemptEditor", { attemptId: string }>;

/** Somebody at the open door of this class, or on a device that has been in before: may see who belongs to it. */
export type Joiner = Proof<"Joiner", { classId: string; className: string; teacherName: string | null }>;

/** A signed-in student. */
export type Student = Proof<"Student", { studentId: string; sessionId: string }>;
/** A student of the class that has this assignment. */
export type AssignmentStudent = Student &
  Proof<"AssignmentStudent", { assignmentId: string; classId: string; lessonVersionId: string; timeZone: string }>;
/** The student whose attempt this is, while they belong to the class. */
export type AttemptStudent = AssignmentStudent & Proof<"AttemptStudent", { attemptId: string }>;

/** The program itself: jobs, the seed, the operator's command line. */
export type System = Proof<"System", { reason: string }>;
