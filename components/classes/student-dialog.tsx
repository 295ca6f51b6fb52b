"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { RosterStudent } from "@/lib/domain/roster";
import type { Act } from "./act";
import { ActForm } from "./act-form";

export type StudentActions = {
  rename: Act;
  move: Act<"invalid" | "same-class" | "other-school" | "archived" | "left-already">;
  remove: Act;
  putBack: Act;
  erase: Act<"invalid" | "in-another-class">;
};

type StudentDialogProps = {
  classId: string;
  student: RosterStudent;
  /** classes that the student could move to */
  targets: readonly { classId: string; name: string }[];
  actions: StudentActions;
};

type Part = "choose" | "rename" | "move" | "leave" | "erase";

/** Everything that can be done for one student of a class. */
export function StudentDialog(props: StudentDialogProps) {
  const [part, setPart] = useState<Part | null>(null);
  const { student } = props;
  return (
    <>
      <Button size="md" aria-haspopup="dialog" onClick={() => setPart("choose")}>
        Change<span className="sr"> {student.fullName}</span>
      </Button>
      <Dialog open={part !== null} onClose={() => setPart(null)} title={<bdi className="wraps">{titleOf(part ?? "choose", student)}</bdi>}>
        {part === "choose" && <Choices {...props} onChoose={setPart} />}
        {part === "rename" && <RenamePart {...props} />}
        {part === "move" && <MovePart {...props} />}
        {part === "leave" && <LeavePart {...props} />}
        {part === "erase" && <ErasePart {...props} />}
      </Dialog>
    </>
  );
}

const titleOf = (part: Part, { fullName }: RosterStudent) =>
  ({
    choose: fullName,
    rename: `Rename ${fullName}`,
    move: `Move ${fullName} to another class?`,
    leave: `Does ${fullName} leave the class?`,
    erase: `Erase ${fullName} for good?`,
  })[part];

function Choices({ classId, student, targets, actions, onChoose }: StudentDialogProps & { onChoose: (part: Part) => void }) {
  const gone = student.leftAt !== null;
  return (
    <div className="stack tight">
      <Button wide icon="pencil" onClick={() => onChoose("rename")}>
        Rename
      </Button>
      {!gone && (
        <ButtonLink wide icon="card" href={`/teach/classes/${classId}/cards?student=${student.studentId}`}>
          New PIN and card
        </ButtonLink>
      )}
      {!gone && (
        <ButtonLink wide icon="clock" href={`/teach/classes/${classId}/accommodations?student=${student.studentId}`}>
          Accommodations
        </ButtonLink>
      )}
      {!gone && targets.length > 0 && (
        <Button wide icon="sign-out" onClick={() => onChoose("move")}>
          Move to another class
        </Button>
      )}
      {gone ? (
        <ActForm
          action={actions.putBack}
          sends={idsOf(classId, student)}
          refusals={{}}
          submit="Put back in the class"
          submitting="Putting back"
        />
      ) : (
        <Button wide icon="close" onClick={() => onChoose("leave")}>
          Leaves the class
        </Button>
      )}
      <Button wide icon="trash" onClick={() => onChoose("erase")}>
        Erase for good
      </Button>
    </div>
  );
}

const idsOf = (classId: string, { studentId }: RosterStudent) => ({ classId, studentId });

function RenamePart({ classId, student, actions }: StudentDialogProps) {
  return (
    <ActForm action={actions.rename} sends={idsOf(classId, student)} refusals={{}} submit="Rename" submitting="Renaming" primary cancel>
      {(errors) => (
        <TextField id="student-name" name="name" label="Name" defaultValue={student.name} error={errors.name} autoComplete="off" />
      )}
    </ActForm>
  );
}

function MovePart({ classId, student, targets, actions }: StudentDialogProps) {
  const refusals = {
    "same-class": "That is this class.",
    "other-school": "That class belongs to another school.",
    archived: "That class is archived. Take it out of the archive first.",
    "left-already": "This student has left the class already.",
  };
  return (
    <ActForm action={actions.move} sends={idsOf(classId, student)} refusals={refusals} submit="Move" submitting="Moving" primary cancel>
      {(errors) => (
        <>
          <p>
            {attempts(student.attempts)} in this class stay here. PIN and card stay the same; from now on the student joins with the code of
            the new class.
          </p>
          <SelectField
            id="student-target"
            name="toClassId"
            label="New class"
            error={errors.toClassId}
            options={[{ value: "", label: "Choose a class" }, ...targets.map((target) => ({ value: target.classId, label: target.name }))]}
          />
        </>
      )}
    </ActForm>
  );
}

function LeavePart({ classId, student, actions }: StudentDialogProps) {
  return (
    <ActForm
      action={actions.remove}
      sends={idsOf(classId, student)}
      refusals={{}}
      submit="Leaves the class"
      submitting="Taking out"
      primary
      cancel
    >
      <p>
        The name goes from the list for joining. {attempts(student.attempts)} and their grades are kept, and come back if the student
        returns.
      </p>
    </ActForm>
  );
}

function ErasePart({ classId, student, actions }: StudentDialogProps) {
  const refusals = { "in-another-class": "This student also stands in a class of another teacher. Take the student out of yours instead." };
  return (
    <ActForm
      action={actions.erase}
      sends={idsOf(classId, student)}
      refusals={refusals}
      submit="Erase for good"
      submitting="Erasing"
      primary
      cancel
    >
      <p>
        This erases the name, the PIN and card, {attempts(student.attempts)} in this class with answers and grades, and any work in other
        classes. Nobody can bring it back.
      </p>
    </ActForm>
  );
}

const attempts = (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`);
