import type { TimeGiven } from "@/lib/domain/give-time";

type Invalid = { ok: false; reason: "invalid"; fields: Record<string, string> };
type Chosen = { assignmentId: string; attempts: "all" | string[] };

export type NudgeAction = (
  previous: null,
  input: Chosen & { words: string },
) => Promise<{ ok: true; students: number } | { ok: false; reason: "nobody" } | Invalid>;
type GiveTimeAction = (previous: null, input: Chosen & { minutes: number }) => Promise<TimeGiven | Invalid>;
export type EndAction = (previous: null, input: { assignmentId: string }) => Promise<{ ok: true; handedIn: number } | Invalid>;

/** What a teacher may do to work under way. */
export type LiveActs = { nudge: NudgeAction; giveTime: GiveTimeAction; end: EndAction };

/** Whom an act is for. */
export type ChosenForAct = Chosen & {
  /** in words: "3 students", "all 24 at work" */
  whose: string;
  nobody: boolean;
};
