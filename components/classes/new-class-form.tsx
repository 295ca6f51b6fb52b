"use client";

import { useEffect, useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Act } from "./act";
import { ActForm } from "./act-form";

type NewClassFormProps = { schools: readonly { schoolId: string; name: string }[]; zones: readonly string[]; action: Act };

export function NewClassForm({ schools, zones, action }: NewClassFormProps) {
  const [zone, setZone] = useState("UTC");
  useEffect(() => {
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, []);
  const known = zones.includes(zone) ? zones : [zone, ...zones];
  const [only] = schools;
  return (
    <ActForm
      action={action}
      sends={schools.length === 1 && only ? { schoolId: only.schoolId } : {}}
      refusals={{}}
      submit="Make the class"
      submitting="Making"
      primary
    >
      {(errors) => (
        <>
          <TextField
            id="name"
            name="name"
            label="Name of the class"
            hint="As your students know it: 8b."
            error={errors.name}
            autoComplete="off"
          />
          {schools.length > 1 && (
            <SelectField
              id="school"
              name="schoolId"
              label="School"
              error={errors.schoolId}
              options={schools.map((school) => ({ value: school.schoolId, label: school.name }))}
            />
          )}
          <SelectField
            id="zone"
            name="timeZone"
            label="Time zone"
            hint="Opening and closing times of lessons are meant in this zone."
            error={errors.timeZone}
            value={zone}
            onChange={(event) => setZone(event.target.value)}
            options={known.map((one) => ({ value: one, label: one.replaceAll("_", " ") }))}
          />
        </>
      )}
    </ActForm>
  );
}
