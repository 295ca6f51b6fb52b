import type { Metadata } from "next";
import { MemberList } from "@/components/account/member-list";
import { InviteForm, SchoolNameForm } from "@/components/account/school-forms";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { schoolAdministrator } from "@/lib/access/proofs";
import { getSchool, listMembers } from "@/lib/db/schools";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { changeMemberRoleAction, inviteToSchoolAction, makeMemberResetLinkAction, removeMemberAction, renameSchoolAction } from "./actions";
import "@/app/styles/account.css";

export const metadata: Metadata = { title: "School" };

export default async function SchoolPage({ params }: PageProps<"/teach/schools/[schoolId]">) {
  const administrator = await schoolAdministrator((await params).schoolId);
  const [school, members] = await Promise.all([getSchool(administrator), listMembers(administrator)]);
  const { schoolId } = school;
  if (school.personal) {
    return (
      <main id="main" className="page narrow">
        <PageHeading
          title={school.name}
          note="This school is yours alone. Other teachers come into a class by an invitation from its page."
        />
      </main>
    );
  }
  return (
    <main id="main" className="page narrow">
      <PageHeading
        title={school.name}
        note={formatCount(members.length, { one: "# member", other: "# members" }, LOCALE)}
        actions={<ButtonLink href={`/teach/schools/${schoolId}/suggestions`}>What became of the suggestions</ButtonLink>}
      />
      <Panel id="invite" title="Invite a teacher">
        <InviteForm action={inviteToSchoolAction} schoolId={schoolId} />
      </Panel>
      <Panel id="members" title="Members">
        <MemberList
          schoolId={schoolId}
          ownId={administrator.userId}
          members={members}
          reset={makeMemberResetLinkAction}
          changeRole={changeMemberRoleAction}
          remove={removeMemberAction}
        />
      </Panel>
      <Panel id="school-settings" title="Name of the school">
        <SchoolNameForm action={renameSchoolAction} schoolId={schoolId} name={school.name} />
      </Panel>
    </main>
  );
}
