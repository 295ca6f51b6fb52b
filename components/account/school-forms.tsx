"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DialogCancel } from "@/components/ui/dialog-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { LinkBox } from "./link-box";
import { type FormAction, useAnswer } from "./use-answer";

type MemberRefusal = { ok: false; reason: "not-a-member" | "elsewhere" | "last-administrator" | "owns-classes" | "personal" };
export type LinkAnswer = { ok: true; link: string } | MemberRefusal;
export type MemberAnswer = { ok: true } | MemberRefusal;

const refusals: Record<MemberRefusal["reason"], string> = {
  "not-a-member": "This person does not belong to the school any more.",
  elsewhere: "This person belongs to another school too. Only whoever looks after this installation can make a link for them.",
  "last-administrator": "A school needs an administrator. Make somebody else one first.",
  "owns-classes": "This person owns classes of the school. They hand them over first.",
  personal: "A personal school takes nobody in.",
};

export function SchoolNameForm({ action, schoolId, name }: { action: FormAction<{ ok: true }>; schoolId: string; name: string }) {
  const { answer, submit, sending, typed, wrong } = useAnswer(action);
  return (
    <form action={submit} className="account-form">
      {answer?.ok && <Notice kind="done">The school has its new name.</Notice>}
      <input type="hidden" name="schoolId" value={schoolId} />
      <TextField
        id="school-name"
        name="name"
        label="Name of the school"
        required
        defaultValue={typed("name") ?? name}
        error={wrong("name")}
      />
      <Button type="submit" busy={sending}>
        {sending ? "Changing the name" : "Change the name"}
      </Button>
    </form>
  );
}

export function InviteForm({ action, schoolId }: { action: FormAction<LinkAnswer>; schoolId: string }) {
  const { answer, submit, sending, typed } = useAnswer(action);
  return (
    <form action={submit} className="account-form">
      <input type="hidden" name="schoolId" value={schoolId} />
      <ChoiceGroup
        legend="The new member is to be"
        name="role"
        options={[
          { value: "teacher", label: "A teacher" },
          { value: "admin", label: "An administrator", hint: "Invites others, gives new passwords, changes roles." },
        ]}
        defaultValue={typed("role") ?? "teacher"}
      />
      <Button type="submit" variant="primary" icon="link" busy={sending}>
        {sending ? "Making the link" : "Make an invitation link"}
      </Button>
      <Link answer={answer} label="Invitation for one person, for a week" />
    </form>
  );
}

type MemberFormProps<Answer> = { action: FormAction<Answer>; schoolId: string; userId: string };

/** Inside a dialog: asks once more, then shows the link. */
export function MemberResetForm({ action, schoolId, userId }: MemberFormProps<LinkAnswer>) {
  const { answer, submit, sending } = useAnswer(action);
  return (
    <form action={submit} className="stack">
      <Member schoolId={schoolId} userId={userId} />
      <Link answer={answer} label="New password for one person, within an hour" />
      <div className="acts-row no-print">
        <DialogCancel>{answer?.ok ? "Done" : "Cancel"}</DialogCancel>
        {!answer?.ok && (
          <Button type="submit" variant="primary" busy={sending}>
            {sending ? "Making the link" : "Make the link"}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Inside a dialog: one act on a member, with the button that names it. `role`: the role to give. */
export function MemberActForm({
  action,
  schoolId,
  userId,
  role,
  act,
}: MemberFormProps<MemberAnswer> & { role?: "admin" | "teacher"; act: ReactNode }) {
  const { answer, submit, sending } = useAnswer(action);
  return (
    <form action={submit} className="stack">
      <Member schoolId={schoolId} userId={userId} />
      {role && <input type="hidden" name="role" value={role} />}
      {answer?.ok === false && <Notice kind="error">{refusals[answer.reason]}</Notice>}
      <div className="acts-row">
        <DialogCancel />
        <Button type="submit" variant="primary" busy={sending}>
          {act}
        </Button>
      </div>
    </form>
  );
}

const Member = ({ schoolId, userId }: { schoolId: string; userId: string }) => (
  <>
    <input type="hidden" name="schoolId" value={schoolId} />
    <input type="hidden" name="userId" value={userId} />
  </>
);

function Link({ answer, label }: { answer: LinkAnswer | null; label: string }) {
  if (!answer) return null;
  return answer.ok ? <LinkBox link={answer.link} label={label} /> : <Notice kind="error">{refusals[answer.reason]}</Notice>;
}
