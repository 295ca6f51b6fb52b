// The clock on the classroom's wall: times as a date field has them, "2026-11-27T17:00", without a zone and so no moments yet.
// lib/access/class-time.ts turns them into moments and back. No zod here: forms import this file.

/** True for a time as a date field sends it, on a day that exists. */
export const isClassTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}:00Z`)) && asIfUtc(text).toISOString().startsWith(text);

/** The moment at which a clock in UTC shows this time: for arithmetic, and to be shown with time zone UTC; never to be stored. */
export const asIfUtc = (classTime: string): Date => new Date(`${classTime}:00Z`);

/** So many days later by the calendar, at this time of day ("17:00"). */
export function daysLater(classTime: string, days: number, timeOfDay: string): string {
  const day = asIfUtc(classTime);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.toISOString().slice(0, 10)}T${timeOfDay}`;
}
