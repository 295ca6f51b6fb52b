import { z } from "zod";
import { cleanName, rosterPasteSchema, studentNameSchema } from "./student";
import { timeZoneSchema } from "./time-zone";

/** How long the door of a class stays open, in milliseconds. */
export const JOINING_LASTS = 30 * 60_000;
const LONGEST_CLASS_NAME = 80;

const classNameSchema = z
  .string()
  .max(1000)
  .transform(cleanName)
  .refine((name) => name !== "", "Give the class a name.")
  .refine((name) => [...name].length <= LONGEST_CLASS_NAME, `A class name has at most ${LONGEST_CLASS_NAME} characters.`);

/** What a second teacher may become by invitation. */
export const INVITED_ROLES = ["editor", "viewer"] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

const classId = z.uuid();
const inClass = z.object({ classId });
const student = z.object({ classId, studentId: z.uuid() });
const colleague = z.object({ classId, userId: z.uuid() });

// what the pages of a class send

export const createClassSchema = z.object({ schoolId: z.uuid(), name: classNameSchema, timeZone: timeZoneSchema });
export const renameClassSchema = z.object({ classId, name: classNameSchema });
export const setTimeZoneSchema = z.object({ classId, timeZone: timeZoneSchema });
export const classActionSchema = inClass;
export const addStudentsSchema = z.object({ classId, names: rosterPasteSchema });
export const renameStudentSchema = student.extend({ name: studentNameSchema });
export const studentActionSchema = student;
export const moveStudentSchema = student.extend({ toClassId: z.uuid("Choose a class.") });
export const makePinsSchema = z.object({ classId, studentIds: z.array(z.uuid()).min(1, "Choose at least one student.").max(500) });
export const colleagueActionSchema = colleague;
export const inviteClassTeacherSchema = z.object({ classId, role: z.enum(INVITED_ROLES) });
