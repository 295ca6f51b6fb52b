import type { Act } from "@/components/classes/act";

// The actions about grades, as pages pass them on.

export type AdjustAct = Act<
  "invalid" | "gone" | "not-handed-in" | "unknown-item" | "not-counted" | "nothing-left" | "not-late" | "above-maximum"
>;
export type ExcuseAct = Act<"invalid" | "gone" | "names-hidden">;
export type LiftAct = Act<"invalid" | "gone">;
export type DropAct = Act<"invalid" | "unknown-item" | "not-counted" | "nothing-left">;
export type KeepAct = Act;
export type AcceptAct = Act<"invalid" | "unknown-item" | "not-on-offer" | "already-accepted" | "holds-no-more">;
export type DecideAct = Act<"invalid" | "already-decided">;
