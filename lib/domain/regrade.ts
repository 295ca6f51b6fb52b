import { z } from "zod";
import type { AdjustmentKind } from "./adjustment";

/** For whom a newly adopted key counts: everybody, those whose result it raises, or only who hands in from now on. */
export const REGRADE_POLICIES = ["all", "upwards", "future"] as const;
export type RegradePolicy = (typeof REGRADE_POLICIES)[number];

/** Students read the reason, so there is one. */
export const applyKeySchema = z.object({
  keyVersionId: z.uuid(),
  policy: z.enum(REGRADE_POLICIES, "Say for whom it counts."),
  reason: z.string().trim().min(1, "Say why, in a sentence: your students read it.").max(500, "Say it in at most 500 characters."),
});
export type ApplyKey = z.output<typeof applyKeySchema>;

/** What an attempt came to, in thousandths of a point. */
export type Result = { readonly total: number; readonly possible: number };
export type Movement = "up" | "down" | "same";

/** How many attempts go which way. */
export type MovementCounts = { readonly up: number; readonly down: number; readonly same: number };

/** A key version of an assignment's lesson that its teacher may apply. */
export type OfferedKey = {
  readonly keyVersionId: string;
  readonly number: number;
  readonly note: string;
  /** null: the program's, or made by somebody whose account is closed */
  readonly madeBy: string | null;
  /** of a draft: when it was made */
  readonly publishedAt: Date;
  readonly adopted: boolean;
};

/** What applying a key would do to the attempts that were handed in. Nothing of it is written. */
export type RegradePreview = MovementCounts & {
  readonly keyVersionId: string;
  readonly attempts: number;
  /** the claims whose points change for somebody, or that no longer count, by item position; machine points alone */
  readonly byClaim: readonly { readonly position: number; readonly up: number; readonly down: number; readonly dropped: boolean }[];
  /** whose result changes, at most so many as PREVIEWED, those that go down first, after what people decided */
  readonly byStudent: readonly {
    readonly attemptId: string;
    readonly name: string;
    /** in the roster; `alike`: another student of the class has this name */
    readonly place: number;
    readonly alike: boolean;
    /** of the attempt */
    readonly number: number;
    readonly before: Result;
    readonly after: Result;
  }[];
};

/** How many students a preview names at the most. */
export const PREVIEWED = 300;

/** A regrade as it stands; `doneAt` null: under way. */
export type RegradeState = {
  readonly regradeId: string;
  readonly policy: RegradePolicy;
  readonly reason: string;
  readonly keyNumber: number;
  readonly fromKeyNumber: number;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly doneAt: Date | null;
  readonly up: number | null;
  readonly down: number | null;
  readonly same: number | null;
};

/** What a regrade did to a student's result, for the student. */
export type RegradeNotice = { readonly doneAt: Date; readonly reason: string; readonly before: Result; readonly after: Result };

type Made = { readonly at: Date; readonly madeBy: string | null; readonly reason: string };
/** A step by which a grade became what it is. `number` 0: by handing in; `claim` null: the whole work. Points in thousandths. */
export type GradeEvent = Made &
  (
    | ({ readonly what: "grade"; readonly number: number; readonly keyNumber: number; readonly graderVersion: number } & Result)
    | { readonly what: "decided"; readonly kind: AdjustmentKind; readonly points: number | null; readonly claim: number | null }
    | { readonly what: "lifted"; readonly kind: AdjustmentKind; readonly claim: number | null }
    /** opened again: attempt `to` took the place of attempt `from` */
    | { readonly what: "reopened"; readonly from: number; readonly to: number }
  );
