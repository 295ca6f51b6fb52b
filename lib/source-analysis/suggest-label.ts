import type { Certainty, ClaimClass, Label, Voucher } from "@/lib/domain/label";
import { classOf } from "@/lib/domain/label";
import type { Skill } from "@/lib/domain/skill";
import { tellsAttempt } from "./deeds";
import type { FoundHedge } from "./find-hedges";
import { anyHolds, type Placed, type Signals } from "./signals";

/** How strong the signs are, 0 to 1 each: what the class is decided by. */
export type Strengths = { readonly told: number; readonly hedged: number; readonly judged: number };

export type SuggestedLabel = {
  readonly class: ClaimClass;
  readonly label: Label;
  readonly strengths: Strengths;
  /** The attribution that the label follows. */
  readonly attribution: Placed | null;
  readonly alsoAccepted: readonly { readonly class: ClaimClass; readonly credit: number }[];
  readonly skill: Skill;
};

const TOLD_FROM = 0.5;
const HEDGED_FROM = 0.55;
const JUDGED_FROM = 0.6;
const FULL = 1;
const PART = 0.5;

/** The label that the signs of a sentence speak for. */
export function suggestLabel(signals: Signals): SuggestedLabel {
  const strengths = strengthsOf(signals);
  const attribution = signals.told[0];
  const label: Label =
    attribution && strengths.told >= TOLD_FROM
      ? { voucher: attribution.sourceType, certainty: toldCertainty(signals, attribution) }
      : { voucher: "own-voice", certainty: ownCertainty(signals, strengths) };
  return suggestionOf(label, signals, strengths);
}

/** The label that the sentence has if its class is this one; null where the class has nothing to stand on. */
export function labelAs(name: ClaimClass, signals: Signals): SuggestedLabel | null {
  const [attribution] = signals.told;
  const { ownHedges } = signals;
  if (name === "attribution" && !attribution) return null;
  if (name === "speculation" && ownHedges.length === 0) return null;
  if (name === "judgement" && signals.ownJudgements.length === 0 && tellsAttempt(signals.sentence.words)) return null;
  const labels: Readonly<Record<ClaimClass, Label>> = {
    attribution: {
      voucher: attribution?.sourceType ?? "implicit",
      certainty: attribution ? toldCertainty(signals, attribution) : "asserted",
    },
    speculation: { voucher: "own-voice", certainty: strongest(ownHedges)?.future ? "predicted" : "hedged" },
    judgement: { voucher: "own-voice", certainty: "evaluative" },
    "reported-fact": { voucher: "own-voice", certainty: "asserted" },
  };
  return suggestionOf(labels[name], signals, strengthsOf(signals));
}

function suggestionOf(label: Label, signals: Signals, strengths: Strengths): SuggestedLabel {
  const name = classOf(label);
  return {
    class: name,
    label,
    strengths,
    attribution: name === "attribution" ? (signals.told[0] ?? null) : null,
    alsoAccepted: others(name, signals, strengths),
    skill: skillOf(label, signals),
  };
}

/** How strong the signs of a sentence are. */
export function strengthsOf(signals: Signals): Strengths {
  return {
    told: signals.told[0]?.confidence ?? 0,
    hedged: anyHolds(signals.ownHedges.map(({ strength }) => strength)),
    judged: anyHolds(signals.ownJudgements.map(({ strength }) => strength)),
  };
}

function ownCertainty({ ownHedges }: Signals, { hedged, judged }: Strengths): Certainty {
  if (judged >= JUDGED_FROM && judged > hedged) return "evaluative";
  if (hedged >= HEDGED_FROM) return strongest(ownHedges)?.future ? "predicted" : "hedged";
  return judged >= JUDGED_FROM ? "evaluative" : "asserted";
}

/** How a source puts it: by the words inside what it says, and where they are silent by the verb that reports it. */
function toldCertainty({ toldHedges, toldJudgements }: Signals, { certainty }: Placed): Certainty {
  if (anyHolds(toldHedges.map(({ strength }) => strength)) >= HEDGED_FROM) {
    return strongest(toldHedges)?.future ? "predicted" : certainty === "predicted" ? "predicted" : "hedged";
  }
  if (certainty !== "asserted") return certainty;
  return anyHolds(toldJudgements.map(({ strength }) => strength)) >= JUDGED_FROM ? "evaluative" : "asserted";
}

const strongest = (hedges: readonly FoundHedge[]): FoundHedge | undefined =>
  hedges.reduce<FoundHedge | undefined>((best, hedge) => (best && best.strength >= hedge.strength ? best : hedge), undefined);

/** The border cases of the model of a claim: what else should earn credit. */
function others(name: ClaimClass, signals: Signals, { hedged, judged }: Strengths) {
  const accepted: { class: ClaimClass; credit: number }[] = [];
  if (name === "attribution" && signals.toldHedges.some(({ strength }) => strength >= HEDGED_FROM))
    accepted.push({ class: "speculation", credit: FULL });
  if (name === "attribution" && hedged >= HEDGED_FROM) accepted.push({ class: "speculation", credit: PART });
  if (name === "speculation" && signals.ownHedges.some(({ agentless }) => agentless)) accepted.push({ class: "attribution", credit: FULL });
  if (name === "speculation" && judged >= JUDGED_FROM) accepted.push({ class: "judgement", credit: FULL });
  if (name === "speculation" && hedged < 0.9) accepted.push({ class: "reported-fact", credit: PART });
  if (name === "judgement" && judged < JUDGED_FROM) accepted.push({ class: "reported-fact", credit: PART });
  if (name === "reported-fact" && signals.hearsay.length > 0) accepted.push({ class: "attribution", credit: FULL });
  if (name === "reported-fact" && judged > 0.25) accepted.push({ class: "judgement", credit: PART });
  if (name === "reported-fact" && hedged > 0.25) accepted.push({ class: "speculation", credit: PART });
  return accepted.filter((entry, at) => accepted.findIndex((other) => other.class === entry.class) === at);
}

const SKILLS: Readonly<Record<Exclude<Voucher, "own-voice">, Skill>> = {
  "named-person": "named-source",
  "named-organisation": "named-source",
  document: "document",
  "news-outlet": "relayed-source",
  "unnamed-official": "unnamed-source",
  "unnamed-person": "unnamed-source",
  "unnamed-group": "unnamed-source",
  implicit: "unnamed-source",
};

function skillOf({ voucher, certainty }: Label, signals: Signals): Skill {
  if (voucher !== "own-voice") return signals.hearsay.length > 0 && voucher === "implicit" ? "relayed-source" : SKILLS[voucher];
  if (certainty === "predicted") return "prediction";
  if (certainty === "hedged") return "hedge";
  return certainty === "evaluative" ? "judgement" : "plain-fact";
}
