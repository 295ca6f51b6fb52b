"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { DialogCancel } from "@/components/ui/dialog-button";
import { Notice } from "@/components/ui/notice";

type DeleteResult = { ok: false; reason: "started" | "gone" } | { ok: false; reason: "invalid"; fields: Record<string, string> };

type DeleteFormProps = { assignmentId: string; action: (previous: DeleteResult | null, form: FormData) => Promise<DeleteResult> };

const REFUSALS = {
  started: "Somebody has just started, so it stays. You can close it instead.",
  gone: "It was deleted already.",
  invalid: "It could not be deleted. Load the page again.",
} as const;

/** Asks for the last word before an assignment is deleted. */
export function DeleteForm({ assignmentId, action }: DeleteFormProps) {
  const [result, dispatch, sending] = useActionState(action, null);
  return (
    <form action={dispatch} className="stack">
      <input type="hidden" name="assignmentId" value={assignmentId} />
      {result && <Notice kind="error">{REFUSALS[result.reason]}</Notice>}
      <div className="acts-row row">
        <Button type="submit" variant="primary" busy={sending}>
          Delete the assignment
        </Button>
        <DialogCancel>Cancel</DialogCancel>
      </div>
    </form>
  );
}
