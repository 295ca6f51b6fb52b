import type { Accepted, Hop } from "@/lib/domain/answer-key";
import type { Label } from "@/lib/domain/label";
import type { Range } from "@/lib/domain/range";
import type { Skill } from "@/lib/domain/skill";

/** A claim with its key, as a teacher looks at it. Points are thousandths. */
export type PreviewClaim = {
  readonly position: number;
  readonly ranges: readonly Range[];
  readonly key: { readonly label: Label; readonly accepted: readonly Accepted[] };
  readonly evidence: readonly Range[];
  readonly explanation: string;
  readonly skill: Skill | null;
  readonly points: number;
  readonly chain: readonly Hop[];
};
