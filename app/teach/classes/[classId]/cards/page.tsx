import type { Metadata } from "next";
import { makePinsAction } from "@/app/teach/classes/actions";
import { CardsMaker } from "@/components/classes/cards-maker";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { classEditor } from "@/lib/access/proofs";
import { siteAddress } from "@/lib/access/site-address";
import { getClass } from "@/lib/db/classes";
import { listRoster } from "@/lib/db/roster";
import "@/app/styles/class.css";

export const metadata: Metadata = { title: "PINs and cards" };

export default async function CardsPage({ params, searchParams }: PageProps<"/teach/classes/[classId]/cards">) {
  const editor = await classEditor((await params).classId);
  const [room, roster, wanted] = [await getClass(editor), await listRoster(editor, new Date()), (await searchParams).student];
  const students = roster
    .filter((student) => student.leftAt === null)
    .map(({ studentId, fullName, pinMadeAt }) => ({ studentId, fullName, hasPin: pinMadeAt !== null }));
  const chosen = students.filter((student) => (wanted ? student.studentId === wanted : !student.hasPin));
  return (
    <main id="main" className="page">
      <div className="no-print">
        <PageHeading
          title="PINs and cards"
          eyebrow={room.name}
          note="A student signs in with the class code, the own name and a PIN, or by holding a card to the camera."
        />
      </div>
      {students.length === 0 ? (
        <EmptyState
          title="Nobody is in this class yet"
          action={
            <ButtonLink href={`/teach/classes/${room.classId}`} variant="primary">
              Add students
            </ButtonLink>
          }
        >
          PINs are made for students. Add their names first.
        </EmptyState>
      ) : (
        <CardsMaker
          classId={room.classId}
          className={room.name}
          joinCode={room.joinCode}
          joinAddress={`${await siteAddress()}/join`}
          students={students}
          chosenFirst={chosen.map((student) => student.studentId)}
          make={makePinsAction}
        />
      )}
    </main>
  );
}
