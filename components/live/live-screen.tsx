"use client";

import { useState } from "react";
import { GiveTime } from "@/components/assigning/give-time";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Segments } from "@/components/ui/segments";
import { countStates, isUnderWay, LIVE_STATES, type LiveCounts, type LiveState, type LiveStudent } from "@/lib/domain/live-student";
import { EndButton } from "./end-button";
import type { LiveActs } from "./live-acts";
import { LiveStudentCard } from "./live-student-card";
import { classSentences, STATE_WORDS, whoseWords } from "./live-words";
import { NudgeButton } from "./nudge-button";
import { PoliteSummary } from "./polite-summary";
import { useLiveStudents } from "./use-live-students";

type LiveScreenProps = {
  assignmentId: string;
  items: number;
  timeZone: string;
  first: readonly LiveStudent[];
  /** null: may only see */
  acts: LiveActs | null;
};

type Filter = LiveState | "all";

/** The class while it works. Everybody keeps their place: nothing moves but what a place says. */
export function LiveScreen({ assignmentId, items, timeZone, first, acts }: LiveScreenProps) {
  "use memo";
  const { students, lost } = useLiveStudents(assignmentId, first);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState<Filter>("all");
  // who was in a state when it was chosen stays in sight
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const counts = countStates(students);
  const said = classSentences(counts);
  const shown = students.filter(({ studentId, state }) => filter === "all" || state === filter || held.has(studentId));

  const show = (next: Filter) => {
    setFilter(next);
    setHeld(new Set(students.filter(({ state }) => state === next).map(({ studentId }) => studentId)));
  };
  const choose = (studentId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(studentId);
    else next.delete(studentId);
    setChosen(next);
  };

  if (students.length === 0) {
    return (
      <EmptyState title="There is nobody in this class yet">
        As soon as students are in its roster, they stand here, each in a place.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="live-says">
        {said.map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </div>
      <PoliteSummary words={said.join(" ")} />
      {lost && <Notice>No answer from the server. What you see may be old; it is asked again.</Notice>}
      {acts && <ActsBar {...{ assignmentId, students, chosen, counts, acts }} onClear={() => setChosen(new Set())} />}
      <Segments name="show" legend="Show" hideLegend value={filter} options={filters(counts, students.length)} onChange={show} />
      <ul className="live-students" aria-label="Students">
        {shown.map((student) => (
          <LiveStudentCard
            key={student.studentId}
            student={student}
            items={items}
            timeZone={timeZone}
            chosen={chosen.has(student.studentId)}
            onChoose={acts && ((on) => choose(student.studentId, on))}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">Nobody, at the moment.</p>}
    </>
  );
}

const filters = (counts: LiveCounts, all: number): { value: Filter; label: string }[] => [
  { value: "all", label: `All ${all}` },
  ...LIVE_STATES.filter((state) => state !== "excused" || counts.excused > 0).map((state) => ({
    value: state,
    label: `${STATE_WORDS[state]} ${counts[state]}`,
  })),
];

type ActsBarProps = Pick<LiveScreenProps, "assignmentId"> & {
  students: readonly LiveStudent[];
  chosen: ReadonlySet<string>;
  counts: LiveCounts;
  acts: LiveActs;
  onClear: () => void;
};

/** What can be done: for whom is chosen, or else for everybody at work. */
function ActsBar({ assignmentId, students, chosen, counts, acts, onClear }: ActsBarProps) {
  const underWay = students.filter(isUnderWay);
  const picked = underWay.filter(({ studentId }) => chosen.has(studentId));
  const some = picked.length > 0;
  const attempts = some ? picked.flatMap(({ attemptId }) => attemptId ?? []) : "all";
  const whose = whoseWords(some ? picked.length : underWay.length, some);
  const whom = { assignmentId, attempts, whose, nobody: underWay.length === 0 } as const;
  return (
    <section className="live-acts" aria-label="What you can do">
      <p className="small">{underWay.length === 0 ? "Nobody is at work now." : some ? `For ${whose}:` : `For ${whose}, or choose some:`}</p>
      <div className="row tight">
        <NudgeButton {...whom} action={acts.nudge} />
        <GiveTime assignmentId={assignmentId} attempts={attempts} whose={whose} action={acts.giveTime} />
        {some && (
          <Button variant="ghost" icon="close" onClick={onClear}>
            Choose nobody
          </Button>
        )}
      </div>
      <div className="row tight push">
        <EndButton assignmentId={assignmentId} underWay={underWay.length} offline={counts.offline} action={acts.end} />
      </div>
    </section>
  );
}
