"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/access/action";
import { schoolAdministrator } from "@/lib/access/proofs";
import { siteAddress } from "@/lib/access/site-address";
import { changeMemberRole } from "@/lib/commands/change-member-role";
import { inviteToSchool } from "@/lib/commands/invite-to-school";
import { makeMemberResetLink } from "@/lib/commands/make-member-reset-link";
import { removeMember } from "@/lib/commands/remove-member";
import { renameSchool } from "@/lib/db/schools";
import { type LinkPurpose, linkPath } from "@/lib/domain/one-time-link";
import { inviteToSchoolSchema, memberActionSchema, memberRoleSchema, renameSchoolSchema } from "@/lib/domain/school";

const linkTo = async (purpose: LinkPurpose, secret: string) => ({
  ok: true as const,
  link: `${await siteAddress()}${linkPath(purpose, secret)}`,
});
const refresh = (schoolId: string) => revalidatePath(`/teach/schools/${schoolId}`);

export const renameSchoolAction = action(renameSchoolSchema, async ({ schoolId, name }): Promise<{ ok: true }> => {
  await renameSchool(await schoolAdministrator(schoolId), name);
  refresh(schoolId);
  return { ok: true };
});

export const inviteToSchoolAction = action(inviteToSchoolSchema, async ({ schoolId, role }) => {
  const invited = await inviteToSchool(await schoolAdministrator(schoolId), role, new Date());
  return invited.ok ? linkTo("join-school", invited.secret) : invited;
});

export const makeMemberResetLinkAction = action(memberActionSchema, async ({ schoolId, userId }) => {
  const made = await makeMemberResetLink(await schoolAdministrator(schoolId), userId, new Date());
  return made.ok ? linkTo("reset-password", made.secret) : made;
});

export const changeMemberRoleAction = action(memberRoleSchema, async ({ schoolId, ...input }) => {
  const changed = await changeMemberRole(await schoolAdministrator(schoolId), input);
  refresh(schoolId);
  return changed;
});

export const removeMemberAction = action(memberActionSchema, async ({ schoolId, userId }) => {
  const removed = await removeMember(await schoolAdministrator(schoolId), userId, new Date());
  refresh(schoolId);
  return removed;
});
