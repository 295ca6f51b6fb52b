import type { WorkingClaim } from "@/lib/domain/draft-editing";
import type { PointGroup } from "@/lib/domain/draft-queue";
import { SURE } from "@/lib/domain/draft-queue";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type Certainty, classOf, type Voucher } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { SaveState } from "./draft-saver";
import type { News } from "./review-store";

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

/** True where a claim has another class than was suggested, and still the explanation of that one. */
export const explainsAnother = ({ label, suggested, explanation }: WorkingClaim): boolean =>
  label !== null && suggested !== null && explanation === suggested.reason && classOf(label) !== classOf(suggested.label);

/** Why a claim is in the queue, in a few words. */
export function headlineOf({ suggested, label }: WorkingClaim): string {
  if (suggested?.headline) return suggested.headline;
  return label ? "To look at again" : "No label yet";
}

/** A claim's label inside a sentence: "attribution", "no label". */
export const labelSpoken = (claim: Pick<WorkingClaim, "label">): string =>
  claim.label ? CLASS_WORDS[classOf(claim.label)].name.toLowerCase() : "no label";

const FACTS_NEWS = "Changed by a colleague: the lesson’s title, summary or instructions.";

/** What others changed, by the numbers that claims have now. */
export function newsWords({ claims: ids, facts }: News, claims: readonly WorkingClaim[]): string {
  if (ids.length === 0) return FACTS_NEWS;
  const number = ids.length === 1 ? claims.findIndex(({ id }) => id === ids[0]) + 1 : 0;
  const words =
    number > 0
      ? `Changed by a colleague: claim ${number}.`
      : formatCount(ids.length, { one: "Changed by a colleague: a claim is gone.", other: "Changed by a colleague: # claims." }, LOCALE);
  return facts ? `${words} ${FACTS_NEWS}` : words;
}

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
