import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { STANDING_WORDS, STANDINGS, type Standing } from "@/lib/domain/results";

type StudentFilterProps = {
  standing: Standing | undefined;
  onFind: (value: string) => void;
  onStanding: (value: Standing | undefined) => void;
};

/** Finds students by a part of the name, and by where they stand. */
export function StudentFilter({ standing, onFind, onStanding }: StudentFilterProps) {
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
        id="find-standing"
        label="Work"
        value={standing ?? ""}
        options={[{ value: "", label: "All" }, ...STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value] }))]}
        onChange={(event) => onStanding(STANDINGS.find((value) => value === event.currentTarget.value))}
      />
    </>
  );
}
