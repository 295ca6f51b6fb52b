import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AssignmentRow } from "@/components/assigning/assignment-row";
import { RuleLine } from "@/components/assigning/rule-line";
import { ClassRow } from "@/components/teaching/class-row";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { teacher } from "@/lib/access/proofs";
import { listAssignableClasses, listClosedAssignments, listRunningAssignments } from "@/lib/db/assignments";
import { listClasses } from "@/lib/db/classes";
import { getAccount } from "@/lib/db/users";
import { partOfDay } from "@/lib/domain/format";

export const metadata: Metadata = { title: "Your classes" };

const CLOSED_SHOWN = 12;
const GREETINGS = { morning: "Good morning", afternoon: "Good afternoon", evening: "Good evening" } as const;

export default async function TeacherHome({ searchParams }: PageProps<"/teach">) {
  const me = await teacher();
  const now = new Date();
  const [{ name }, classes, assignable, running, closed, { assigned }] = await Promise.all([
    getAccount(me),
    listClasses(me),
    listAssignableClasses(me),
    listRunningAssignments(me, now),
    listClosedAssignments(me, now, CLOSED_SHOWN),
    searchParams,
  ]);
  const taught = classes.filter(({ archived }) => !archived);
  // the clock of a class is the nearest thing to the teacher's own that the server knows
  const zone = assignable[0]?.timeZone;
  const justAssigned = running.find(({ assignmentId }) => assignmentId === assigned);
  return (
    <main id="main" className="page">
      <PageHeading
        title={zone ? `${GREETINGS[partOfDay(now, zone)]}, ${name}` : `Welcome, ${name}`}
        actions={
          taught.length > 0 && (
            <>
              <ButtonLink href="/teach/lessons/new" icon="plus">
                New lesson from an article
              </ButtonLink>
              <ButtonLink href="/teach/lessons" variant="primary" icon="lesson">
                Choose a lesson
              </ButtonLink>
            </>
          )
        }
        serif
      />
      {justAssigned && (
        <Notice kind="done">
          <p>
            <strong>{justAssigned.title}</strong> is assigned.
          </p>
          <p>
            <RuleLine rule={justAssigned} timeZone={justAssigned.timeZone} now={now} className={justAssigned.className} />
          </p>
        </Notice>
      )}
      {taught.length === 0 ? (
        <EmptyState
          title="Begin with a class"
          action={
            <ButtonLink href="/teach/classes/new" variant="primary" icon="plus">
              Make a class
            </ButtonLink>
          }
        >
          A class holds your students and the lessons you give them. Students join it with a code, without e-mail addresses.
        </EmptyState>
      ) : (
        <>
          <Section id="running" title="Running now">
            {running.length > 0 ? (
              <ul className="list">
                {running.map((assignment) => (
                  <AssignmentRow key={assignment.assignmentId} assignment={assignment} now={now} />
                ))}
              </ul>
            ) : (
              <EmptyState title="Nothing is running" level={3}>
                A lesson that you give to a class stands here, with how many have handed in. Choose a lesson above to begin.
              </EmptyState>
            )}
          </Section>
          <Section id="classes" title="Your classes">
            <ul className="list">
              {taught.map(({ classId, name: className, students }) => (
                <ClassRow key={classId} classId={classId} name={className} students={students} />
              ))}
              <li className="cls-row">
                <ButtonLink href="/teach/classes/new" variant="ghost" icon="plus">
                  Add a class
                </ButtonLink>
                {taught.length > 1 && (
                  <ButtonLink href="/teach/compare" variant="ghost" icon="chart" className="push">
                    Side by side
                  </ButtonLink>
                )}
              </li>
            </ul>
          </Section>
          {closed.length > 0 && (
            <Section id="closed" title="Closed">
              <ul className="list">
                {closed.map((assignment) => (
                  <AssignmentRow key={assignment.assignmentId} assignment={assignment} now={now} />
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
      <Archived classes={classes.filter(({ archived }) => archived)} />
    </main>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="sec" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Archived({ classes }: { classes: { classId: string; name: string }[] }) {
  if (classes.length === 0) return null;
  return (
    <p className="quiet small">
      In the archive:{" "}
      {classes.map(({ classId, name }, index) => (
        <span key={classId}>
          {index > 0 && ", "}
          <a href={`/teach/classes/${classId}`}>{name}</a>
        </span>
      ))}
    </p>
  );
}
