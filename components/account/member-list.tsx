import { DialogButton } from "@/components/ui/dialog-button";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type LinkAnswer, MemberActForm, type MemberAnswer, MemberResetForm } from "./school-forms";
import type { FormAction } from "./use-answer";

type Member = { userId: string; name: string; email: string; role: "admin" | "teacher"; classes: number };
type MemberListProps = {
  schoolId: string;
  /** who looks at the list */
  ownId: string;
  members: readonly Member[];
  reset: FormAction<LinkAnswer>;
  changeRole: FormAction<MemberAnswer>;
  remove: FormAction<MemberAnswer>;
};

const roles = { admin: "Administrator", teacher: "Teacher" } as const;

export function MemberList({ members, ...rest }: MemberListProps) {
  return (
    <ul className="account-rows">
      {members.map((member) => (
        <MemberRow key={member.userId} member={member} {...rest} />
      ))}
    </ul>
  );
}

function MemberRow({ member, schoolId, ownId, reset, changeRole, remove }: Omit<MemberListProps, "members"> & { member: Member }) {
  const { userId, name, email, role, classes } = member;
  const other = role === "admin" ? "teacher" : "admin";
  const newRole = other === "admin" ? "Make administrator" : "Make teacher";
  return (
    <li>
      <div>
        <p className="strong">
          <bdi>{name}</bdi>
          {userId === ownId && " (you)"}
        </p>
        <p className="small quiet">
          {email} · {roles[role]} · {formatCount(classes, { one: "# class", other: "# classes" }, LOCALE)}
        </p>
      </div>
      {userId !== ownId && (
        <div className="row tight no-print">
          <DialogButton label={<Act act="New password" name={name} />} title={`Give ${name} a link for a new password?`}>
            <p>It signs them out everywhere as soon as they use it. Hand it over yourself: whoever has it gets into the account.</p>
            <MemberResetForm action={reset} schoolId={schoolId} userId={userId} />
          </DialogButton>
          <DialogButton label={<Act act={newRole} name={name} />} title={`${newRole}: ${name}?`}>
            <p>
              {other === "admin"
                ? "Administrators invite others, give new passwords and change roles."
                : "They keep their classes, and no longer look after the school."}
            </p>
            <MemberActForm action={changeRole} schoolId={schoolId} userId={userId} role={other} act={newRole} />
          </DialogButton>
          <DialogButton label={<Act act="Remove" name={name} />} title={`Take ${name} out of the school?`}>
            <p>They leave the classes of this school that others own. Their account stays. Who owns classes here hands them over first.</p>
            <MemberActForm action={remove} schoolId={schoolId} userId={userId} act="Take out" />
          </DialogButton>
        </div>
      )}
    </li>
  );
}

/** What a button does, and for who cannot see its row, to whom. */
const Act = ({ act, name }: { act: string; name: string }) => (
  <>
    {act}
    <span className="sr">: {name}</span>
  </>
);
