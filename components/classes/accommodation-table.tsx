"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TableWrap } from "@/components/ui/table-wrap";
import { type Accommodation, accommodationWords } from "@/lib/domain/accommodation";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { AccommodationFields } from "./accommodation-fields";
import type { Act } from "./act";
import { ActForm } from "./act-form";

type Student = { studentId: string; fullName: string; accommodation: Accommodation };
type AccommodationTableProps = {
  classId: string;
  students: readonly Student[];
  /** chosen when the page opens */
  chosenFirst: readonly string[];
  action: Act<"invalid" | "not-in-class">;
};

/** What is set for each student of a class, to be changed for one of them or for several at once. */
export function AccommodationTable({ classId, students, chosenFirst, action }: AccommodationTableProps) {
  const [chosen, setChosen] = useState<readonly string[]>(chosenFirst);
  const [changing, setChanging] = useState<readonly Student[]>([]);
  const [said, say] = useState("");
  const [only] = changing.length === 1 ? changing : [];

  const change: typeof action = async (previous, form) => {
    const outcome = await action(previous, form);
    if (outcome.ok) {
      say(formatCount(changing.length, { one: "Saved for one student.", other: "Saved for # students." }, LOCALE));
      setChosen([]);
    }
    return outcome;
  };

  return (
    <div className="stack">
      <div className="row">
        <Button onClick={() => setChosen(chosen.length === students.length ? [] : students.map(({ studentId }) => studentId))}>
          {chosen.length === students.length ? "Choose nobody" : "Choose all"}
        </Button>
        <Button
          variant="primary"
          className="push"
          aria-haspopup="dialog"
          unavailable={chosen.length === 0}
          onClick={() => setChanging(students.filter(({ studentId }) => chosen.includes(studentId)))}
        >
          {chosen.length === 0
            ? "Choose students first"
            : formatCount(chosen.length, { one: "Change for 1 student", other: "Change for # students" }, LOCALE)}
        </Button>
      </div>
      <p className="small" role="status">
        {said}
      </p>
      <TableWrap label="Students and how they work">
        <table className="roster">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Set for them</th>
              <th scope="col">
                <span className="sr">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <Row
                key={student.studentId}
                student={student}
                chosen={chosen.includes(student.studentId)}
                onChoose={(on) => setChosen([...chosen.filter((id) => id !== student.studentId), ...(on ? [student.studentId] : [])])}
                onChange={() => setChanging([student])}
              />
            ))}
          </tbody>
        </table>
      </TableWrap>
      <Dialog open={changing.length > 0} onClose={() => setChanging([])} title={<bdi className="wraps">{titleOf(changing)}</bdi>}>
        <ActForm
          action={change}
          sends={{ classId }}
          refusals={{ "not-in-class": "Somebody of these has left the class. Load the page again; nothing was changed." }}
          submit={formatCount(changing.length, { one: "Save for 1 student", other: "Save for # students" }, LOCALE)}
          submitting="Saving"
          primary
          cancel
        >
          {(errors) => (
            <>
              {changing.map(({ studentId }) => (
                <input key={studentId} type="hidden" name="studentIds[]" value={studentId} />
              ))}
              <p className="small quiet">It holds in every class and for work under way. Other students are not told.</p>
              <AccommodationFields of={only?.accommodation ?? null} errors={errors} />
            </>
          )}
        </ActForm>
      </Dialog>
    </div>
  );
}

type RowProps = { student: Student; chosen: boolean; onChoose: (on: boolean) => void; onChange: () => void };

function Row({ student: { studentId, fullName, accommodation }, chosen, onChoose, onChange }: RowProps) {
  const words = accommodationWords(accommodation);
  return (
    <tr>
      <th scope="row">
        <label className="option bare" htmlFor={`choose-${studentId}`}>
          <input id={`choose-${studentId}`} type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
          <bdi className="wraps">{fullName}</bdi>
        </label>
      </th>
      <td>{words.length > 0 ? words.join(" · ") : <span className="quiet">nothing</span>}</td>
      <td className="acts">
        <Button size="md" aria-haspopup="dialog" onClick={onChange}>
          Change<span className="sr"> {fullName}</span>
        </Button>
      </td>
    </tr>
  );
}

const titleOf = ([first, ...others]: readonly Student[]): string =>
  others.length === 0
    ? `How ${first?.fullName ?? ""} works`
    : formatCount(others.length + 1, { one: "How # student works", other: "How # students work" }, LOCALE);
