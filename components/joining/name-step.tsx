"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Present } from "@/lib/domain/joining";

type NameStepProps = {
  className: string;
  teacherName: string | null;
  students: readonly Present[];
  onChoose: (student: Present) => void;
  onOtherCode: () => void;
};

export function NameStep({ className, teacherName, students, onChoose, onOtherCode }: NameStepProps) {
  const [missing, setMissing] = useState(false);
  return (
    <div className="stack">
      <div className="stack tight">
        <h1 tabIndex={-1}>Which one is you?</h1>
        <p className="quiet">
          Class <bdi>{className}</bdi>
          {teacherName && (
            <>
              {" "}
              with <bdi>{teacherName}</bdi>
            </>
          )}
        </p>
      </div>
      <ul className="join-names">
        {students.map((student) => (
          <li key={student.studentId}>
            <button type="button" className="btn" data-here={student.here || undefined} onClick={() => onChoose(student)}>
              <bdi>{student.shownName}</bdi>
              {student.here && <span className="caption">is here</span>}
            </button>
          </li>
        ))}
      </ul>
      {students.length === 0 && <p>There are no names in this class yet. Ask your teacher to add them.</p>}
      <div className="row spread">
        <Button variant="ghost" onClick={() => setMissing(true)} aria-expanded={missing}>
          My name is not here
        </Button>
        <Button variant="ghost" onClick={onOtherCode}>
          Another code
        </Button>
      </div>
      {missing && <Notice>Ask your teacher to add your name to the class. Then type the code again.</Notice>}
    </div>
  );
}
