import { Dialog } from "@/components/ui/dialog";
import type { StudentExcuse } from "@/lib/domain/adjustment";
import { type ExcuseActs, ExcuseForm } from "./excuse-form";

/** What a table needs so that students can be excused in it. */
export type Excusing = ExcuseActs & { readonly excuses: readonly StudentExcuse[] };

/** A student and an assignment, as they stand in a table. */
export type ExcusedPlace = { readonly assignmentId: string; readonly studentId: string; readonly name: string; readonly title: string };

type ExcuseDialogProps = { place: ExcusedPlace | null; excusing: Excusing; onClose: () => void };

/** The dialog of a whole table: it opens for the place that was chosen. */
export function ExcuseDialog({ place, excusing: { excuses, ...acts }, onClose }: ExcuseDialogProps) {
  const standing = excuses.find((one) => one.studentId === place?.studentId && one.assignmentId === place.assignmentId);
  const name = place && <bdi>{place.name}</bdi>;
  return (
    <Dialog open={place !== null} onClose={onClose} title={standing ? <>{name} is excused</> : <>Excuse {name}?</>}>
      {place && (
        <>
          <p className="quiet">{place.title}</p>
          <ExcuseForm {...acts} assignmentId={place.assignmentId} studentId={place.studentId} standing={standing} />
        </>
      )}
    </Dialog>
  );
}
