import type { Metadata } from "next";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { ChangeForm } from "@/components/assigning/change-form";
import { DeleteForm } from "@/components/assigning/delete-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { classTimeAt } from "@/lib/access/class-time";
import { assignmentEditor } from "@/lib/access/proofs";
import { getAssignmentSettings } from "@/lib/db/assignments";
import { gradeReleaseOf } from "@/lib/domain/assignment-rule";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { changeAssignmentAction, deleteAssignmentAction } from "./actions";

export const metadata: Metadata = { title: "Assignment settings" };

export default async function AssignmentSettingsPage({ params }: PageProps<"/teach/assignments/[assignmentId]/settings">) {
  const editor = await assignmentEditor((await params).assignmentId);
  const { className, title, started, ...rule } = await getAssignmentSettings(editor);
  const now = new Date();
  const inClass = (moment: Date | null) => (moment === null ? "" : classTimeAt(moment, editor.timeZone));
  return (
    <>
      <AssignmentNav assignmentId={editor.assignmentId} current="settings" />
      <main id="main" className="page">
        <PageHeading eyebrow={`${className} · ${title}`} title="Settings of this assignment" />
        <ChangeForm
          assignmentId={editor.assignmentId}
          className={className}
          timeZone={editor.timeZone}
          classNow={classTimeAt(now, editor.timeZone)}
          now={now}
          started={started > 0}
          rule={{
            opensAt: inClass(rule.opensAt),
            dueAt: inClass(rule.dueAt),
            closesAt: inClass(rule.closesAt),
            attemptsAllowed: String(rule.attemptsAllowed),
            attemptPolicy: rule.attemptPolicy,
            feedback: rule.feedback,
            judgement: rule.judgement ? "on" : "off",
            timeLimitMinutes: rule.timeLimitMinutes === null ? "" : String(rule.timeLimitMinutes),
            atEnd: rule.atEnd,
            latePenaltyPercent: String(rule.latePenaltyPercent),
            release: gradeReleaseOf(rule),
          }}
          action={changeAssignmentAction}
        />
        <Panel id="delete" title="Delete">
          {started > 0 ? (
            <p className="quiet">
              {formatCount(
                started,
                { one: "One student has started, so this assignment stays.", other: "# students have started, so this assignment stays." },
                LOCALE,
              )}{" "}
              To end it, move the closing to now.
            </p>
          ) : (
            <div className="stack">
              <p className="quiet">Nobody has started yet, so the assignment can be taken back. The lesson stays.</p>
              <div className="row">
                <DialogButton label="Delete the assignment" icon="trash" title="Delete this assignment?">
                  <p>It goes from the list of {className}. No student has started it, so no work is lost.</p>
                  <DeleteForm assignmentId={editor.assignmentId} action={deleteAssignmentAction} />
                </DialogButton>
              </div>
            </div>
          )}
        </Panel>
      </main>
    </>
  );
}
