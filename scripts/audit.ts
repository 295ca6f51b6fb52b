// Verifies what was graded: npm run audit. Exit code 0: everything is as it should be; 1: something is not, and is named.
import { asSystem } from "@/lib/access/system";
import { listAuditedAssignments, listChangedResponses } from "@/lib/db/audit";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type Audit, auditAssignment } from "./audit-assignment";

const system = asSystem("npm run audit");
const count = (number: number, one: string, other: string) => formatCount(number, { one: `# ${one}`, other: `# ${other}` }, LOCALE);

const assignments = await listAuditedAssignments(system);
const audits: Audit[] = [];
let found = 0;
for (const assignment of assignments) {
  const audit = await auditAssignment(system, assignment);
  audits.push(audit);
  found += audit.differences.length;
  const { erased, differences } = audit;
  if (erased.length === 0 && differences.length === 0) continue;
  console.log(`Assignment ${assignment.assignmentId}`);
  if (erased.length > 0) console.log(`  erased with students: entry ${erased.join(", ")}`);
  for (const difference of differences) console.log(`  DIFFERS  ${difference}`);
}
const changed = await listChangedResponses(system);
for (const id of changed) console.log(`DIFFERS  response ${id} is not what was handed in`);
found += changed.length;

const sum = (of: (audit: Audit) => number) => audits.reduce((total, audit) => total + of(audit), 0);
const older = sum((audit) => audit.olderGrader);
const erased = sum((audit) => audit.erased.length + audit.erasedParts);
console.log(
  [
    `${count(assignments.length, "assignment", "assignments")}, ${count(
      sum((audit) => audit.grades),
      "grade that counts",
      "grades that count",
    )} marked anew from responses and keys.`,
    `${count(
      sum((audit) => audit.entries),
      "entry",
      "entries",
    )} of history; ${count(
      sum((audit) => audit.unsealed),
      "change has",
      "changes have",
    )} no entry yet (the server's jobs make it within a minute).`,
    ...(erased > 0
      ? [`${count(erased, "entry or part of one was", "entries or parts of them were")} erased with a student; the chains stand without.`]
      : []),
    ...(older > 0 ? [`${count(older, "grade is", "grades are")} by an earlier grader, and could not be marked anew by this one.`] : []),
    found === 0 ? "Everything is as it should be." : `${count(found, "thing differs", "things differ")}.`,
  ].join("\n"),
);
process.exit(found === 0 ? 0 : 1);
