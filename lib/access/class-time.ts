import "server-only";
import { Temporal } from "temporal-polyfill";
import type { AssignmentRule } from "@/lib/domain/assignment-rule";

// Class time and moments. A time that the clock skips in spring becomes the one an hour later, and of a time that comes
// twice in autumn the first is meant: what Temporal calls "compatible", and what calendars do.

/** The moment at which the class's clock shows this time. */
export const momentOf = (classTime: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(classTime).toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds);

/** What the class's clock shows at a moment, as a date field takes it: "2026-11-27T17:00". */
export const classTimeAt = (moment: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

type RuleInClassTime = Omit<AssignmentRule, "opensAt" | "dueAt" | "closesAt"> & {
  opensAt: string;
  dueAt: string | null;
  closesAt: string | null;
};

/** A rule whose times are class times, with moments in their place. */
export const ruleWithMoments = ({ opensAt, dueAt, closesAt, ...rule }: RuleInClassTime, timeZone: string): AssignmentRule => ({
  ...rule,
  opensAt: momentOf(opensAt, timeZone),
  dueAt: dueAt === null ? null : momentOf(dueAt, timeZone),
  closesAt: closesAt === null ? null : momentOf(closesAt, timeZone),
});
