import type { Certainty, ClaimClass, Voucher } from "./label";
import type { Skill } from "./skill";

// The words and letters of labels, the same on every screen. No zod here: the student's page imports this file.

export type LabelTone = "f" | "a" | "s" | "j";
type ClassWords = { readonly letter: string; readonly tone: LabelTone; readonly name: string; readonly help: string };

export const CLASS_WORDS: Readonly<Record<ClaimClass, ClassWords>> = {
  "reported-fact": { letter: "F", tone: "f", name: "Reported fact", help: "The reporter says it flatly" },
  attribution: { letter: "A", tone: "a", name: "Attribution", help: "Somebody else says it" },
  speculation: { letter: "S", tone: "s", name: "Speculation", help: "It might be, or will be" },
  judgement: { letter: "J", tone: "j", name: "Judgement", help: "Good, bad, right or wrong" },
};

export const VOUCHER_WORDS: Readonly<Record<Voucher, string>> = {
  "own-voice": "the reporter",
  "named-person": "a named person",
  "named-organisation": "a named organisation",
  document: "a document",
  "news-outlet": "another news outlet",
  "unnamed-official": "an unnamed official",
  "unnamed-person": "an unnamed person",
  "unnamed-group": "an unnamed group",
  implicit: "somebody left out (“reportedly”)",
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  asserted: "stated as so",
  hedged: "put carefully (could, likely)",
  predicted: "said of the future",
  evaluative: "a judgement",
};

/** What a claim of this skill asks of a reader, as it stands in a sentence. */
export const SKILL_WORDS: Readonly<Record<Skill, string>> = {
  "plain-fact": "plain facts in the reporter’s own voice",
  "named-source": "sources with a name",
  "unnamed-source": "sources without a name",
  "relayed-source": "news taken over from another outlet",
  document: "documents as sources",
  hedge: "careful words such as “could”",
  prediction: "statements about the future",
  judgement: "judgements in the reporter’s voice",
  drift: "claims that have lost their source",
};
