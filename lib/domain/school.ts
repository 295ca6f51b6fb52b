import { z } from "zod";
import { registerSchema } from "./account";
import { SCHOOL_ROLES } from "./proof";
import { cleanName } from "./student";

const LONGEST_SCHOOL_NAME = 120;

/** The name of the school that a person has alone. It names nobody, so nothing of a closed account stays in it. */
export const PERSONAL_SCHOOL = "My own classes";

export const schoolNameSchema = z
  .string()
  .max(1000)
  .transform(cleanName)
  .refine((name) => name !== "", "Give the school a name.")
  .refine((name) => [...name].length <= LONGEST_SCHOOL_NAME, `The name of a school has at most ${LONGEST_SCHOOL_NAME} characters.`);

const inSchool = z.object({ schoolId: z.uuid() });

// what the pages of a school send

export const firstAdministratorSchema = registerSchema.required({ secret: true }).extend({ schoolName: schoolNameSchema });
export type FirstAdministrator = z.infer<typeof firstAdministratorSchema>;
export const renameSchoolSchema = inSchool.extend({ name: schoolNameSchema });
export const inviteToSchoolSchema = inSchool.extend({ role: z.enum(SCHOOL_ROLES) });
export const memberActionSchema = inSchool.extend({ userId: z.uuid() });
export const memberRoleSchema = memberActionSchema.extend({ role: z.enum(SCHOOL_ROLES) });
