"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog-button";
import { Segments } from "@/components/ui/segments";
import { TextField } from "@/components/ui/text-field";
import type { InvitedRole } from "@/lib/domain/class";
import type { ClassRole } from "@/lib/domain/proof";
import type { Colleague } from "@/lib/domain/roster";
import type { Act } from "./act";
import { ActForm } from "./act-form";

type Invite = (previous: null, input: { classId: string; role: InvitedRole }) => Promise<{ ok: true; link: string } | { ok: false }>;
export type TeacherActions = { invite: Invite; remove: Act<"invalid" | "owner">; handOver: Act<"invalid" | "not-a-teacher-of-it"> };

const ROLES: Record<ClassRole, string> = { owner: "owner", editor: "may change the class", viewer: "may see, not change" };

type TeacherListProps = {
  classId: string;
  teachers: readonly Colleague[];
  /** null: may not change who teaches the class */
  actions: TeacherActions | null;
};

export function TeacherList({ classId, teachers, actions }: TeacherListProps) {
  return (
    <div className="stack">
      <ul className="class-teachers">
        {teachers.map((teacher) => (
          <li key={teacher.userId} className="row">
            <bdi className="wraps">{teacher.name}</bdi>
            <span className="caption">{ROLES[teacher.classRole]}</span>
            {actions && teacher.classRole !== "owner" && <ColleagueActs classId={classId} teacher={teacher} actions={actions} />}
          </li>
        ))}
      </ul>
      {actions && <InviteForm classId={classId} invite={actions.invite} />}
    </div>
  );
}

function ColleagueActs({ classId, teacher, actions }: { classId: string; teacher: Colleague; actions: TeacherActions }) {
  const ids = { classId, userId: teacher.userId };
  return (
    <span className="row push">
      <DialogButton
        label={
          <>
            Hand over<span className="sr"> to {teacher.name}</span>
          </>
        }
        title={`Hand the class over to ${teacher.name}?`}
      >
        <ActForm
          action={actions.handOver}
          sends={ids}
          refusals={{ "not-a-teacher-of-it": "This person does not teach the class any more." }}
          submit="Hand over"
          submitting="Handing over"
          primary
          cancel
        >
          <p>They become its owner: they can erase it and decide who teaches it. You stay as a teacher who may change it.</p>
        </ActForm>
      </DialogButton>
      <DialogButton
        label={
          <>
            Remove<span className="sr"> {teacher.name}</span>
          </>
        }
        title={`Take the class from ${teacher.name}?`}
      >
        <ActForm
          action={actions.remove}
          sends={ids}
          refusals={{ owner: "They own the class now." }}
          submit="Remove"
          submitting="Removing"
          primary
          cancel
        >
          <p>They no longer see this class, its students and their work. What they made in it stays.</p>
        </ActForm>
      </DialogButton>
    </span>
  );
}

function InviteForm({ classId, invite }: { classId: string; invite: Invite }) {
  const [role, setRole] = useState<InvitedRole>("editor");
  const [link, setLink] = useState("");
  const [busy, start] = useTransition();
  const make = () =>
    start(async () => {
      const made = await invite(null, { classId, role });
      if (made.ok) setLink(made.link);
    });
  return (
    <div className="stack tight">
      <h3>Invite a second teacher</h3>
      <Segments
        name="role"
        legend="They may"
        options={[
          { value: "editor", label: "see and change" },
          { value: "viewer", label: "only see" },
        ]}
        value={role}
        onChange={setRole}
      />
      <div>
        <Button icon="link" busy={busy} onClick={make}>
          Make a link
        </Button>
      </div>
      <div role="status">
        {link && (
          <TextField
            id="invitation"
            label="Send this link"
            hint="It works once, for a week, and is shown only now."
            value={link}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </div>
    </div>
  );
}
