import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { UNIT_WORDS, UNITS, type Unit } from "./grade-cell";
import { WORK_FILTER_WORDS, WORK_FILTERS, type WorkFilter } from "./gradebook-columns";

type GradebookFilterProps = {
  filter: WorkFilter | undefined;
  unit: Unit;
  onFind: (value: string) => void;
  onFilter: (value: WorkFilter | undefined) => void;
  onUnit: (value: Unit) => void;
};

/** Finds students by a part of the name and by what is the matter with their work, and says in what the cells stand. */
export function GradebookFilter({ filter, unit, onFind, onFilter, onUnit }: GradebookFilterProps) {
  return (
    <>
      <TextField
        id="find-student"
        label="Find a student"
        type="search"
        autoComplete="off"
        onChange={(event) => onFind(event.currentTarget.value)}
      />
      <SelectField
        id="find-work"
        label="Work"
        value={filter ?? ""}
        options={[{ value: "", label: "All" }, ...WORK_FILTERS.map((value) => ({ value, label: WORK_FILTER_WORDS[value] }))]}
        onChange={(event) => onFilter(WORK_FILTERS.find((value) => value === event.currentTarget.value))}
      />
      <SelectField
        id="grade-unit"
        label="Grades as"
        value={unit}
        options={UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))}
        onChange={(event) => onUnit(UNITS.find((value) => value === event.currentTarget.value) ?? "share")}
      />
    </>
  );
}
