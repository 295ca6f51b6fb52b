// What can be done to check a claim. No zod here: the student's page imports this file.

export const CHECKABLE = ["yes", "partly", "no"] as const;
export type Checkable = (typeof CHECKABLE)[number];
export const CHECKABLE_WORDS: Readonly<Record<Checkable, string>> = {
  yes: "Yes, it can be checked",
  partly: "Only a part of it",
  no: "No, it can’t be checked now",
};

export const WAYS = ["original-document", "ask-the-source", "second-outlet", "public-data", "look-at-the-place", "ask-an-expert"] as const;
/** A way of checking. */
export type Way = (typeof WAYS)[number];
export const WAY_WORDS: Readonly<Record<Way, string>> = {
  "original-document": "Read the original document or recording",
  "ask-the-source": "Ask the source itself",
  "second-outlet": "Look for another outlet that did its own reporting",
  "public-data": "Look it up in public figures or records",
  "look-at-the-place": "Compare pictures, maps or the place itself",
  "ask-an-expert": "Ask somebody who knows the subject and has no side",
};

export const CONFIRMATIONS = ["same-agency", "same-source-again", "second-source", "document-itself"] as const;
/** What somebody may take for an independent confirmation. */
export type Confirmation = (typeof CONFIRMATIONS)[number];
export const CONFIRMATION_WORDS: Readonly<Record<Confirmation, string>> = {
  "same-agency": "Another site that prints the same agency report",
  "same-source-again": "The same source, quoted in another paper",
  "second-source": "A second source that does not depend on the first",
  "document-itself": "The document itself, seen in full",
};
