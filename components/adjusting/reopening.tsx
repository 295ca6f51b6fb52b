import Link from "next/link";
import { ActForm } from "@/components/classes/act-form";
import { Icon } from "@/components/ui/icon";
import { formatWhen, type Shown } from "@/lib/domain/format";
import type { Reopening } from "@/lib/domain/reopening";
import { NOT_REOPENED, NOT_TAKEN_BACK, type ReopenActs, type TakeBackAct } from "./reopening-words";

/** One click, and the student can change what was handed in. */
export function ReopenForm({ attemptId, reopen }: { attemptId: string } & Pick<ReopenActs, "reopen">) {
  return (
    <div className="reopening no-print stack tight">
      <p className="small quiet">The student gets the next attempt with the same answers. This one then counts no more.</p>
      <ActForm
        action={reopen}
        sends={{ attemptId }}
        refusals={NOT_REOPENED}
        submit={
          <>
            <Icon name="unlock" /> Open it again
          </>
        }
        submitting="Opening it again"
      />
    </div>
  );
}

type ReopenedNoticeProps = {
  attemptId: string;
  reopenings: readonly Reopening[];
  shown: Shown;
  /** null: whoever looks may not take it back */
  takeBack: TakeBackAct | null;
};

/** That this work was opened again, or stands in the place of work that was, by whom and when, and the way back. */
export function ReopenedNotice({ attemptId, reopenings, shown, takeBack }: ReopenedNoticeProps) {
  const by = reopenings.find((one) => one.supersedesId === attemptId);
  const of = reopenings.find((one) => one.attemptId === attemptId);
  const told = by ?? of;
  if (!told) return null;
  const who = `${told.madeBy ?? "A teacher whose account is closed"}, ${formatWhen(told.madeAt, shown)}`;
  return (
    <div className="notice">
      <Icon name="unlock" />
      <div className="reopening stack tight">
        <p>
          {by ? (
            <>
              <strong>This work was opened again and counts no more.</strong> {who}.{" "}
              <Link href={`/teach/attempts/${by.attemptId}`} prefetch={false}>
                See the attempt in its place
              </Link>
            </>
          ) : (
            <>
              <strong>This work was opened again.</strong> {who}.{" "}
              <Link href={`/teach/attempts/${told.supersedesId}`} prefetch={false}>
                See it as it was
              </Link>
            </>
          )}
        </p>
        {by?.untouched && takeBack && (
          <ActForm
            action={takeBack}
            sends={{ attemptId }}
            refusals={NOT_TAKEN_BACK}
            submit={
              <>
                <Icon name="undo" /> Take it back
              </>
            }
            submitting="Taking it back"
          />
        )}
      </div>
    </div>
  );
}
