import type { WorkingClaim } from "@/lib/domain/draft-editing";
import type { PointGroup } from "@/lib/domain/draft-queue";
import { SURE } from "@/lib/domain/draft-queue";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type Certainty, classOf, type Voucher } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { SaveState } from "./draft-saver";

export const STATE_WORDS: Readonly<Record<SaveState, string>> = {
  saved: "Saved",
  saving: "Saving",
  offline: "Offline: kept in this window",
  unavailable: "Not saved yet: kept in this window",
  refused: "Not saved: load the page again",
  gone: "This draft is gone",
};

export const GROUP_WORDS: Readonly<Record<PointGroup, string>> = {
  gaps: "Sentences without a claim",
  "two-labels": "Two labels fit",
  unsourced: "Quotation without a speaker",
  drift: "Same thing, source lost",
  flags: "The whole article",
};

/** The values of the two axes as they stand in a narrow field. */
export const VOUCHER_NAMES: Readonly<Record<Voucher, string>> = {
  "own-voice": "The reporter",
  "named-person": "Named person",
  "named-organisation": "Named organisation",
  document: "Document",
  "news-outlet": "Other news outlet",
  "unnamed-official": "Unnamed official",
  "unnamed-person": "Unnamed person",
  "unnamed-group": "Unnamed group",
  implicit: "Source left out",
};
export const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  asserted: "Stated as so",
  hedged: "Hedged",
  predicted: "Of the future",
  evaluative: "A judgement",
};

/** The first letter large, as at the beginning of a field. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** How sure a suggestion is, in words and per cent. */
function surenessWords(confidence: number): string {
  if (confidence >= SURE) return `Suggested: quite clear, ${percent(confidence)} sure`;
  return confidence >= 0.7 ? `Suggested: likely, ${percent(confidence)} sure` : `Suggested: open, ${percent(confidence)} sure`;
}

/** Where a claim stands: looked at, changed from what was suggested, or a suggestion. */
export function standingWords({ reviewed, label, suggested }: WorkingClaim): string {
  if (reviewed) return "Reviewed";
  if (!suggested) return label ? "Not looked at yet" : "No label yet";
  const changed = label && (label.voucher !== suggested.label.voucher || label.certainty !== suggested.label.certainty);
  return changed ? "Changed from the suggestion" : surenessWords(suggested.confidence);
}

/** Why a claim is in the queue, in a few words. */
export function headlineOf({ suggested, label }: WorkingClaim): string {
  if (suggested?.headline) return suggested.headline;
  return label ? "To look at again" : "No label yet";
}

/** A claim's label inside a sentence: "attribution", "no label". */
export const labelSpoken = (claim: Pick<WorkingClaim, "label">): string =>
  claim.label ? CLASS_WORDS[classOf(claim.label)].name.toLowerCase() : "no label";

/** What is left: "5 left", "nothing left". */
export const leftWords = (left: number): string =>
  left === 0 ? "Nothing left" : formatCount(left, { one: "# left", other: "# left" }, LOCALE);

export const acceptedSpoken = (number: number, left: number): string =>
  left === 0 ? `Claim ${number} accepted. Everything is reviewed: you can publish.` : `Claim ${number} accepted. ${leftWords(left)}.`;

export const sureWords = (count: number): string =>
  formatCount(count, { one: "Accept the sure one", other: "Accept the # sure ones" }, LOCALE);

/** The words of a stretch of the text, cut for a list. */
export function excerpt(text: string, longest = 90): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(" ", longest))} …`;
}
