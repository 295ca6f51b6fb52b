import type { Act } from "@/components/classes/act";
import { ActForm } from "@/components/classes/act-form";
import { ChoiceGroup } from "@/components/ui/choice-group";
import type { LessonSharing } from "@/lib/domain/lesson";

type ShareFormProps = { action: Act; lessonId: string; sharing: LessonSharing; schoolName: string };

/** Who else may use the lesson, and who may change it. Stands in a dialog. */
export function ShareForm({ action, lessonId, sharing, schoolName }: ShareFormProps) {
  return (
    <ActForm action={action} sends={{ lessonId }} refusals={{}} submit="Save" submitting="Saving" primary cancel>
      <ChoiceGroup
        legend="Who may use this lesson"
        name="sharing"
        defaultValue={sharing}
        options={[
          { value: "private", label: "Only you", hint: "Assignments that others made of it go on." },
          {
            value: "school",
            label: `Teachers of ${schoolName} may use it`,
            hint: "They assign it and copy it. Who changes the key gets a key of their own.",
          },
          {
            value: "school-edits",
            label: "They may also change it",
            hint: "All of you work on one draft; what is published is new for all.",
          },
        ]}
      />
    </ActForm>
  );
}
