"use client";

import { DialogButton } from "@/components/ui/dialog-button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ClassErasure } from "@/lib/domain/roster";
import type { Act } from "./act";
import { ActForm } from "./act-form";

export type SettingsActions = { rename: Act; setTimeZone: Act; archive: Act; restore: Act; erase: Act };

type ClassSettingsProps = {
  classId: string;
  name: string;
  timeZone: string;
  zones: readonly string[];
  archived: boolean;
  /** what erasing would erase; null: may not */
  erasure: ClassErasure | null;
  actions: SettingsActions;
};

export function ClassSettings({ classId, name, timeZone, zones, archived, erasure, actions }: ClassSettingsProps) {
  const sends = { classId };
  return (
    <div className="stack loose">
      <ActForm action={actions.rename} sends={sends} refusals={{}} submit="Rename" submitting="Renaming" done="Renamed.">
        {(errors) => (
          <TextField id="class-name" name="name" label="Name of the class" defaultValue={name} error={errors.name} autoComplete="off" />
        )}
      </ActForm>
      <ActForm action={actions.setTimeZone} sends={sends} refusals={{}} submit="Set the time zone" submitting="Setting" done="Set.">
        {(errors) => (
          <SelectField
            id="class-zone"
            name="timeZone"
            label="Time zone"
            hint="Assignments that are running keep their moment; their times are shown in this zone."
            error={errors.timeZone}
            defaultValue={timeZone}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
        )}
      </ActForm>
      <div className="row">
        {archived ? (
          <ActForm action={actions.restore} sends={sends} refusals={{}} submit="Take out of the archive" submitting="Taking out" />
        ) : (
          <DialogButton label="Archive" icon="lock" title={`Archive ${name}?`}>
            <ActForm action={actions.archive} sends={sends} refusals={{}} submit="Archive" submitting="Archiving" primary cancel>
              <p>Nobody joins an archived class and nothing is assigned to it. All work stays readable, and you can take it out again.</p>
            </ActForm>
          </DialogButton>
        )}
        {erasure && (
          <DialogButton label="Erase for good" icon="trash" title={`Erase ${name} for good?`}>
            <ActForm action={actions.erase} sends={sends} refusals={{}} submit="Erase the class" submitting="Erasing" primary cancel>
              <p>{erasureWords(erasure)} Nobody can bring them back.</p>
            </ActForm>
          </DialogButton>
        )}
      </div>
    </div>
  );
}

const erasureWords = ({ students, assignments, attempts }: ClassErasure) =>
  `This erases ${count(students, "student", "students")} who stand in no other class, ${count(assignments, "assignment", "assignments")} and ${count(attempts, "attempt", "attempts")} with answers and grades.`;

const count = (number: number, one: string, other: string) => (number === 1 ? `1 ${one}` : `${number} ${other}`);
