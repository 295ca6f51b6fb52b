import type { Metadata } from "next";
import "@/app/styles/live.css";
import { AssignmentNav } from "@/components/assigning/assignment-nav";
import { LiveScreen } from "@/components/live/live-screen";
import { LiveWall } from "@/components/live/live-wall";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { lookAtAssignment } from "@/lib/access/live-rooms";
import { assignmentTeacher } from "@/lib/access/proofs";
import { getLiveHead } from "@/lib/db/reports/live-students";
import { giveTimeAction } from "../time-actions";
import { endForAllAction, nudgeAction } from "./actions";
import { atWork } from "./at-work";

export const metadata: Metadata = { title: "Live" };

/** Who is where while they work. `?wall`: for the projector, without names. */
export default async function LivePage({ params, searchParams }: PageProps<"/teach/assignments/[assignmentId]/live">) {
  const teacher = await assignmentTeacher((await params).assignmentId);
  const wall = (await searchParams).wall !== undefined;
  const { assignmentId } = teacher;
  const [{ title, className, items, namesHidden }, { all }] = await Promise.all([getLiveHead(teacher), lookAtAssignment(atWork, teacher)]);
  if (wall) {
    return (
      <main id="main" className="page live-wall">
        <PageHeading
          title={title}
          actions={
            <ButtonLink href={`/teach/assignments/${assignmentId}/live`} icon="back">
              Back to the names
            </ButtonLink>
          }
        />
        <LiveWall assignmentId={assignmentId} first={all.map(({ studentId, state }) => ({ ...NOBODY, studentId, state }))} />
      </main>
    );
  }
  return (
    <>
      <AssignmentNav assignmentId={assignmentId} current="live" mayChange={teacher.classRole !== "viewer"} />
      <main id="main" className="page live">
        <PageHeading
          eyebrow={`${className} · ${title}`}
          title="Live"
          note={namesHidden ? "Names are hidden until the grades are released." : undefined}
          actions={
            <ButtonLink href={`/teach/assignments/${assignmentId}/live?wall=on`} icon="screen">
              Project without names
            </ButtonLink>
          }
        />
        <LiveScreen
          assignmentId={assignmentId}
          items={items}
          timeZone={teacher.timeZone}
          first={all}
          acts={teacher.classRole === "viewer" ? null : { nudge: nudgeAction, giveTime: giveTimeAction, end: endForAllAction }}
        />
      </main>
    </>
  );
}

/** What the wall knows of a student but for their state. */
const NOBODY = { name: "", number: 0, alike: false, attemptId: null, answers: 0, at: null, savedAt: null, quietMinutes: null };
