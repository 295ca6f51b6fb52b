import type { Metadata } from "next";
import { AccommodationTable } from "@/components/classes/accommodation-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { classEditor } from "@/lib/access/proofs";
import { listAccommodations } from "@/lib/db/accommodations";
import { getClass } from "@/lib/db/classes";
import { changeAccommodationsAction } from "./actions";
import "@/app/styles/class.css";

export const metadata: Metadata = { title: "Accommodations" };

export default async function AccommodationsPage({ params, searchParams }: PageProps<"/teach/classes/[classId]/accommodations">) {
  const editor = await classEditor((await params).classId);
  const [room, students, wanted] = [await getClass(editor), await listAccommodations(editor), (await searchParams).student];
  return (
    <main id="main" className="page">
      <PageHeading
        title="Accommodations"
        eyebrow={room.name}
        note="Set once for a student, and it holds everywhere: in every class, for every assignment. Only how somebody works is kept, never why."
      />
      {students.length === 0 ? (
        <EmptyState
          title="Nobody is in this class yet"
          action={
            <ButtonLink href={`/teach/classes/${room.classId}`} variant="primary">
              Add students
            </ButtonLink>
          }
        >
          Accommodations are set for students. Add their names first.
        </EmptyState>
      ) : (
        <AccommodationTable
          classId={room.classId}
          students={students}
          chosenFirst={students.filter(({ studentId }) => studentId === wanted).map(({ studentId }) => studentId)}
          action={changeAccommodationsAction}
        />
      )}
    </main>
  );
}
