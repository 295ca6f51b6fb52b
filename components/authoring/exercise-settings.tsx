import type { ReactNode } from "react";
import type { JsonObject } from "@/lib/domain/json";
import { asksSureness, countsSureness } from "@/lib/domain/sureness";
import type { EditedExercise, OfferedKind } from "./exercises-draft";
import { FactField } from "./lesson-panel";

type ExerciseSettingsProps = {
  exercise: EditedExercise;
  kind: OfferedKind | undefined;
  isFirst: boolean;
  onChange: (exercise: EditedExercise) => void;
};

/** What students are told of an exercise, and how it is asked. */
export function ExerciseSettings({ exercise, kind, isFirst, onChange }: ExerciseSettingsProps) {
  const { title, instructions, settings, place } = exercise;
  const set = (next: JsonObject) => onChange({ ...exercise, settings: next });
  return (
    <>
      <FactField
        id={`title-${place}`}
        label="Title"
        value={title}
        longest={200}
        required
        onText={(text) => text.trim() !== "" && onChange({ ...exercise, title: text })}
      />
      <FactField
        id={`instructions-${place}`}
        label="What students are told, in a language they read well"
        value={instructions}
        longest={2000}
        long
        rows={2}
        onText={(text) => onChange({ ...exercise, instructions: text })}
      />
      {kind && kind.sureness !== "none" && <SurenessChoice settings={settings} mayCount={kind.sureness === "may-count"} onSettings={set} />}
      {isFirst && (
        <Option checked={settings.readFirst === true} onCheck={(checked) => set(withSetting(settings, "readFirst", checked || undefined))}>
          Show the text alone first, until students say that they have read it
        </Option>
      )}
      {kind?.labels && (
        <Option
          checked={settings.axes === 2}
          hint="For advanced classes, in the place of the three labels."
          onCheck={(checked) => set(withSetting(settings, "axes", checked ? 2 : undefined))}
        >
          Ask for both axes: who vouches for it, and how certain it is put
        </Option>
      )}
    </>
  );
}

type SurenessChoiceProps = { settings: JsonObject; mayCount: boolean; onSettings: (settings: JsonObject) => void };

/** Whether students are asked how sure they are, and whether that counts. */
function SurenessChoice({ settings, mayCount, onSettings }: SurenessChoiceProps) {
  const asked = asksSureness(settings);
  const set = (sureness: "not-asked" | "counts" | undefined) => onSettings(withSetting(settings, "sureness", sureness));
  return (
    <>
      <Option checked={asked} onCheck={(checked) => set(checked ? undefined : "not-asked")}>
        Ask how sure students are
      </Option>
      {asked && mayCount && (
        <Option
          checked={countsSureness(settings)}
          hint="Right earns a third of the points for a guess, two thirds when fairly sure, all when certain; wrong costs nothing, two thirds, or twice the points. No total falls below 0. Students read this before they answer."
          onCheck={(checked) => set(checked ? "counts" : undefined)}
        >
          How sure they are counts for the marks
        </Option>
      )}
    </>
  );
}

function withSetting(settings: JsonObject, name: string, value: JsonObject[string] | undefined): JsonObject {
  const { [name]: _, ...rest } = settings;
  return value === undefined ? rest : { ...rest, [name]: value };
}

type OptionProps = { checked: boolean; hint?: string; children: ReactNode; onCheck: (checked: boolean) => void };

function Option({ checked, hint, children, onCheck }: OptionProps) {
  return (
    <label className="option">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onCheck(currentTarget.checked)} />
      <span>{children}</span>
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}
