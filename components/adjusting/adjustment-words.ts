import type { AdjustmentKind } from "@/lib/domain/adjustment";

type Reader = "student" | "teacher";

const TO_STUDENT: Readonly<Record<AdjustmentKind, string>> = {
  "rubric-mark": "Your teacher marked this.",
  "override-item": "Your teacher set this credit.",
  "excuse-item": "Your teacher excused this claim.",
  "drop-item": "Your teacher took this claim out of the score for everybody.",
  "override-attempt": "Your teacher set the total.",
  "excuse-attempt": "Your teacher excused this work.",
  "excuse-student": "Your teacher excused you from this assignment.",
  "waive-lateness": "Nothing is taken off for lateness.",
  comment: "Your teacher writes.",
};

const TO_TEACHER: Readonly<Record<AdjustmentKind, string>> = {
  "rubric-mark": "Marked.",
  "override-item": "Credit set.",
  "excuse-item": "Excused: does not count for this student.",
  "drop-item": "Dropped: counts for nobody.",
  "override-attempt": "Total set.",
  "excuse-attempt": "Excused: this work does not count.",
  "excuse-student": "Excused from the assignment: nothing handed in counts.",
  "waive-lateness": "Nothing is taken off for lateness.",
  comment: "Comment.",
};

/** What was decided, as a sentence. */
export const adjustmentInWords = (kind: AdjustmentKind, reader: Reader): string => (reader === "teacher" ? TO_TEACHER : TO_STUDENT)[kind];
