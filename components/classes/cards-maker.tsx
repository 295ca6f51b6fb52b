"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Card } from "@/lib/domain/roster";
import { CardSheet } from "./card-sheet";

type Make = (previous: null, input: { classId: string; studentIds: string[] }) => Promise<{ ok: true; cards: Card[] } | { ok: false }>;

type CardsMakerProps = {
  classId: string;
  className: string;
  joinCode: string;
  /** where students join, with the protocol: "http://127.0.0.1:3000/join" */
  joinAddress: string;
  students: readonly { studentId: string; fullName: string; hasPin: boolean }[];
  /** chosen when the page opens */
  chosenFirst: readonly string[];
  make: Make;
};

/** Chooses students, says whose old cards stop working, makes the PINs and shows the cards: the one time that anybody sees them. */
export function CardsMaker({ students, chosenFirst, make, ...school }: CardsMakerProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(chosenFirst));
  const [asking, setAsking] = useState(false);
  const [cards, setCards] = useState<Card[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const again = students.filter((student) => student.hasPin && chosen.has(student.studentId)).length;

  function choose(studentId: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(studentId);
    else next.delete(studentId);
    setChosen(next);
  }

  function makeNow() {
    setAsking(false);
    start(async () => {
      const made = await make(null, { classId: school.classId, studentIds: [...chosen] });
      setFailed(!made.ok);
      if (made.ok) setCards(made.cards);
    });
  }

  if (cards) return <CardSheet {...school} cards={cards} />;
  return (
    <div className="stack">
      {failed && <Notice kind="error">The PINs were not made. Load the page again and try once more.</Notice>}
      <div className="row">
        <Button onClick={() => setChosen(new Set(students.map((student) => student.studentId)))}>Choose all</Button>
        <Button onClick={() => setChosen(new Set(students.filter((student) => !student.hasPin).map((student) => student.studentId)))}>
          Only those without a PIN
        </Button>
        <Button
          variant="primary"
          className="push"
          icon="card"
          busy={busy}
          unavailable={chosen.size === 0}
          onClick={() => (again > 0 ? setAsking(true) : makeNow())}
        >
          {busy ? `Making ${chosen.size} PINs` : makeWords(chosen.size)}
        </Button>
      </div>
      <fieldset>
        <legend>Who gets a new PIN and card?</legend>
        <ul className="choose-students">
          {students.map(({ studentId, fullName, hasPin }) => (
            <li key={studentId}>
              <Checkbox
                id={`student-${studentId}`}
                name="students"
                label={<bdi className="wraps">{fullName}</bdi>}
                hint={hasPin ? "has a card" : undefined}
                checked={chosen.has(studentId)}
                onChange={(event) => choose(studentId, event.target.checked)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={again === 1 ? "Make a new PIN for 1 student?" : `Make new PINs for ${again} students?`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button variant="primary" onClick={makeNow}>
              {makeWords(chosen.size)}
            </Button>
          </>
        }
      >
        <p>
          {again === 1 ? "The old PIN and card of 1 student stop working," : `The old PINs and cards of ${again} students stop working,`}{" "}
          and whoever is signed in with them signs in again. Old PINs can’t be shown: only new ones can be printed.
        </p>
      </Dialog>
    </div>
  );
}

function makeWords(count: number): string {
  if (count === 0) return "Choose students first";
  return count === 1 ? "Make 1 PIN and card" : `Make ${count} PINs and cards`;
}
