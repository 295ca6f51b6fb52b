"use client";

import { ActForm } from "@/components/classes/act-form";
import { TextField } from "@/components/ui/text-field";
import type { StudentExcuse } from "@/lib/domain/adjustment";
import { formatWhen, type Shown } from "@/lib/domain/format";
import type { ExcuseAct, LiftAct } from "./grade-acts";

/** How a student is excused, and how that is taken back. */
export type ExcuseActs = { readonly shown: Shown; readonly excuse: ExcuseAct; readonly lift: LiftAct };

type ExcuseFormProps = ExcuseActs & {
  assignmentId: string;
  studentId: string;
  /** none: nobody has excused them */
  standing: StudentExcuse | undefined;
};

const LONGEST = 500;
const HISTORY = "It stands in the history.";

/** In a dialog: excuses a student from an assignment, begun or not, or takes that back. */
export function ExcuseForm({ assignmentId, studentId, standing, shown, excuse, lift }: ExcuseFormProps) {
  if (standing) {
    const { adjustmentId, reason, madeBy, madeAt } = standing;
    return (
      <>
        <p>
          <span className="strong">Excused: nothing handed in counts, and nothing is missing.</span> {reason}
        </p>
        <p className="caption">
          {madeBy ?? "A teacher whose account is closed"}, <time dateTime={madeAt.toISOString()}>{formatWhen(madeAt, shown)}</time>
        </p>
        <ActForm
          action={lift}
          sends={{ assignmentId, adjustmentId }}
          refusals={{ gone: "It has gone already. Load the page again." }}
          submit="Take it back"
          submitting="Taking it back"
          primary
          cancel
        >
          {(errors) => (
            <TextField id="excuse-reason" name="reason" label="Why take it back" hint={HISTORY} error={errors.reason} maxLength={LONGEST} />
          )}
        </ActForm>
      </>
    );
  }
  return (
    <>
      <p>Nothing is missing then, and nothing that is handed in counts, until you take it back.</p>
      <ActForm
        action={excuse}
        sends={{ assignmentId, studentId }}
        refusals={{
          gone: "This student is not in the class any more. Load the page again.",
          "names-hidden": "Names are hidden here, and this would say whose work is whose. Release the grades first.",
        }}
        submit="Excuse"
        submitting="Excusing"
        primary
        cancel
      >
        {(errors) => (
          <TextField
            id="excuse-reason"
            name="reason"
            label="Why"
            hint="In a sentence. The student reads it."
            error={errors.reason}
            maxLength={LONGEST}
          />
        )}
      </ActForm>
    </>
  );
}
