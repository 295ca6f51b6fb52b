// The two axes of a claim's label and the classes derived from them. No zod here: the student's page imports this file.

export const VOUCHERS = [
  "own-voice",
  "named-person",
  "named-organisation",
  "document",
  "news-outlet",
  "unnamed-official",
  "unnamed-person",
  "unnamed-group",
  "implicit",
] as const;
/** Who vouches for a claim; `own-voice` is the reporter. */
export type Voucher = (typeof VOUCHERS)[number];

export const CERTAINTIES = ["asserted", "hedged", "predicted", "evaluative"] as const;
/** How a claim is put. */
export type Certainty = (typeof CERTAINTIES)[number];

/** A label on both axes, as an answer key holds it. */
export type Label = { readonly voucher: Voucher; readonly certainty: Certainty };

export const CLAIM_CLASSES = ["reported-fact", "attribution", "speculation", "judgement"] as const;
/** The class a student chooses. The order is that of the keys 1 to 4, everywhere. */
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** The class that a label on both axes amounts to: any voucher but the reporter's own voice is attribution. */
export function classOf(label: Label): ClaimClass {
  if (label.voucher !== "own-voice") return "attribution";
  if (label.certainty === "asserted") return "reported-fact";
  return label.certainty === "evaluative" ? "judgement" : "speculation";
}

/** The classes on offer in an assignment: judgement is a fourth class only where the teacher switched it on. */
export const classesOnOffer = (judgement: boolean): readonly ClaimClass[] =>
  judgement ? CLAIM_CLASSES : CLAIM_CLASSES.filter((name) => name !== "judgement");
