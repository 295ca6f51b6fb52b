import type { Person } from "@/lib/db/sign-in-sessions";
import type { System } from "@/lib/domain/proof";
import * as grants from "./grants";

/** The proof of the program itself, for jobs, the seed, the bench and the operator's command line; `reason` stands in the log. */
export const asSystem = (reason: string): System => ({ reason }) as unknown as System;

const granted =
  <Ids extends string[], Proof>(person: Person, grant: (person: Person, ...ids: Ids) => Proof | null | Promise<Proof | null>) =>
  async (...ids: Ids): Promise<Proof> => {
    const proof = await grant(person, ...ids);
    if (!proof) throw new Error("the person acted for may not have this");
    return proof;
  };

/** The grants of a signed-in person, for the demo data and the bench: they act as people do, under the same policy. Throws where it refuses. */
export const actingFor = (person: Person) => ({
  teacher: granted(person, grants.grantTeacher),
  schoolMember: granted(person, grants.grantSchoolMember),
  classEditor: granted(person, grants.grantClassEditor),
  lessonReader: granted(person, grants.grantLessonReader),
  assignmentTeacher: granted(person, grants.grantAssignmentTeacher),
  assignmentEditor: granted(person, grants.grantAssignmentEditor),
  assignmentStudent: granted(person, grants.grantAssignmentStudent),
  attemptStudent: granted(person, grants.grantAttemptStudent),
});
