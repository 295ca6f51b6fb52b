import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Icon } from "@/components/ui/icon";

type HeldPanelProps = {
  assignmentId: string;
  namesHidden: boolean;
  /** the key is in doubt: that comes first, and the release is not the page's primary action */
  doubts: boolean;
  /** null: may only see */
  release: Act | null;
};

/** Says that grades are held, and lets them out. */
export function HeldPanel({ assignmentId, namesHidden, doubts, release }: HeldPanelProps) {
  return (
    <section className="held" aria-label="Grades are held">
      <Icon name="lock" />
      <p>
        <strong>Grades are held.</strong> Students read that you have not released them yet.
        {namesHidden && " Names are hidden until then."}
      </p>
      {release && (
        <DialogButton label="Release grades" icon="unlock" variant={doubts ? "plain" : "primary"} title="Release the grades?">
          <ActForm action={release} sends={{ assignmentId }} refusals={{}} submit="Release grades" submitting="Releasing" primary cancel>
            <p>
              Students see their marks and the key as soon as the rule of feedback lets them out.
              {namesHidden && " You see their names from then on."}
            </p>
          </ActForm>
        </DialogButton>
      )}
    </section>
  );
}
