import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import type { LessonSharing } from "@/lib/domain/lesson";
import { ActButton } from "./act-button";
import { ShareForm } from "./share-form";

export type LessonActions = { open: Act; copy: Act; share: Act; archive: Act; restore: Act };

type LessonActsProps = {
  lessonId: string;
  title: string;
  mayEdit: boolean;
  hasDraft: boolean;
  archived: boolean;
  /** null: not the owner */
  sharing: { now: LessonSharing; schoolName: string } | null;
  actions: LessonActions;
};

/** What can be done with a lesson beside assigning it. */
export function LessonActs({ lessonId, title, mayEdit, hasDraft, archived, sharing, actions }: LessonActsProps) {
  const sends = { lessonId };
  return (
    <nav className="lesson-acts no-print" aria-label="More about this lesson">
      <ActButton action={actions.open} sends={sends} busy="Opening">
        {editWords(mayEdit, hasDraft)}
      </ActButton>
      <ButtonLink href={`/teach/lessons/${lessonId}/preview`}>Preview as student</ButtonLink>
      <ButtonLink href={`/teach/lessons/${lessonId}/versions`}>Versions</ButtonLink>
      <ButtonLink href={`/teach/lessons/${lessonId}/statistics`}>Statistics</ButtonLink>
      <ActButton action={actions.copy} sends={sends} busy="Copying">
        Copy
      </ActButton>
      {sharing && (
        <DialogButton label="Share" title={`Share ${title}`}>
          <ShareForm action={actions.share} lessonId={lessonId} sharing={sharing.now} schoolName={sharing.schoolName} />
        </DialogButton>
      )}
      <a className="btn" href={`/teach/lessons/${lessonId}/lesson.zip`} download>
        Save as a file
      </a>
      {sharing && !archived && (
        <DialogButton label="Archive" title={`Archive ${title}?`}>
          <ActForm action={actions.archive} sends={sends} refusals={{}} submit="Archive" submitting="Archiving" primary cancel>
            <p>Nobody can assign it any more, and it leaves the lists. Running assignments go on, and you can take it out again.</p>
          </ActForm>
        </DialogButton>
      )}
      {sharing && archived && (
        <ActButton action={actions.restore} sends={sends} busy="Taking out">
          Take out of the archive
        </ActButton>
      )}
    </nav>
  );
}

function editWords(mayEdit: boolean, hasDraft: boolean): string {
  if (!mayEdit) return hasDraft ? "Go on with your own key" : "Change the key for yourself";
  return hasDraft ? "Go on editing" : "Edit";
}
