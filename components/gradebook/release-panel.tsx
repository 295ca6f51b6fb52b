import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { GradebookAssignment } from "@/lib/domain/gradebook";

export type ReleaseActions = { hold: Act; release: Act; holdAll: Act; releaseAll: Act };

type ReleasePanelProps = {
  classId: string;
  assignments: readonly GradebookAssignment[];
  /** null: may only see */
  actions: ReleaseActions | null;
};

/** Which grades students may see, one assignment at a time or all at once. */
export function ReleasePanel({ classId, assignments, actions }: ReleasePanelProps) {
  const held = assignments.filter(({ gradesHeld }) => gradesHeld).length;
  return (
    <Panel
      id="release"
      title="What students may see"
      note="While grades are held, students read that you have not released them yet, and see neither marks nor key."
    >
      <ul className="categories">
        {assignments.map((assignment) => (
          <li key={assignment.assignmentId}>
            <div>
              <strong>{assignment.title}</strong>
              <p className="caption">
                {assignment.gradesHeld && <Icon name="lock" />}
                {stateOf(assignment)}
              </p>
            </div>
            {actions && <OneRelease assignment={assignment} actions={actions} />}
          </li>
        ))}
      </ul>
      {actions && assignments.length > 1 && (
        <div className="row">
          {held > 0 && (
            <DialogButton label="Release all grades" icon="unlock" title="Release all grades?">
              <ActForm
                action={actions.releaseAll}
                sends={{ classId }}
                refusals={{}}
                submit="Release all"
                submitting="Releasing"
                primary
                cancel
              >
                <p>
                  {formatCount(held, { one: "# assignment is held.", other: "# assignments are held." }, LOCALE)} Students see their marks
                  and the key as soon as the rule of feedback lets them out, and hidden names are shown.
                </p>
              </ActForm>
            </DialogButton>
          )}
          {held < assignments.length && (
            <DialogButton label="Hold all grades" icon="lock" title="Hold all grades?">
              <ActForm action={actions.holdAll} sends={{ classId }} refusals={{}} submit="Hold all" submitting="Holding" primary cancel>
                <p>Students of this class see no marks and no key until you release them. What they have read, they have read.</p>
              </ActForm>
            </DialogButton>
          )}
        </div>
      )}
    </Panel>
  );
}

function stateOf({ gradesHeld, anonymous }: GradebookAssignment): string {
  if (!gradesHeld) return "Out, as the rule of feedback says";
  return anonymous ? "Held, and names hidden until you release them" : "Held until you release them";
}

function OneRelease({
  assignment: { assignmentId, gradesHeld, title },
  actions,
}: {
  assignment: GradebookAssignment;
  actions: ReleaseActions;
}) {
  const words = (act: string) => (
    <>
      {act} <span className="sr">of {title}</span>
    </>
  );
  const form = { sends: { assignmentId }, refusals: {} };
  return gradesHeld ? (
    <ActForm action={actions.release} {...form} submit={words("Release grades")} submitting="Releasing" />
  ) : (
    <ActForm action={actions.hold} {...form} submit={words("Hold grades")} submitting="Holding" />
  );
}
