import type { Act, Refusals } from "@/components/classes/act";

type ReopenReason = "invalid" | "gone" | "not-handed-in" | "superseded" | "already-open" | "closed" | "left";
type TakeBackReason = "invalid" | "gone" | "worked-on";
export type TakeBackAct = Act<TakeBackReason>;
/** The actions by which work is opened again, and that is taken back. */
export type ReopenActs = { readonly reopen: Act<ReopenReason>; readonly takeBack: TakeBackAct };

export const NOT_REOPENED: Refusals<ReopenReason> = {
  gone: "This work was erased in the meantime.",
  "not-handed-in": "This work is not handed in yet, so the student can still change it.",
  superseded: "This work was opened again before. Open the attempt again that stands in its place.",
  "already-open": "The student has another attempt open. It can be opened again when that one is handed in.",
  closed: "The assignment has closed for this student. Give it a later closing in its settings first, then open the work again.",
  left: "This student has left the class.",
};

export const NOT_TAKEN_BACK: Refusals<TakeBackReason> = {
  gone: "It has gone already. Load the page again.",
  "worked-on": "The student has worked on it in the meantime, so it stays open.",
};
