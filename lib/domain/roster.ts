import type { ClassRole } from "./proof";

/** A student in the roster of a class: `fullName` tells equal names apart, `shownName` is what other students see. */
export type RosterStudent = {
  studentId: string;
  name: string;
  number: number;
  fullName: string;
  shownName: string;
  joinedAt: Date | null;
  leftAt: Date | null;
  pinMadeAt: Date | null;
  /** wrong PINs slow this student down until then */
  retryAt: Date | null;
  /** made in this class */
  attempts: number;
};

/** The secrets of one student in plain: shown once, kept nowhere. */
export type Card = { studentId: string; name: string; pin: string; card: string };

/** A teacher of a class. */
export type Colleague = { userId: string; name: string; classRole: ClassRole };

/** What goes when a class is erased: students who stand in no other class, assignments, attempts. */
export type ClassErasure = { students: number; assignments: number; attempts: number };
