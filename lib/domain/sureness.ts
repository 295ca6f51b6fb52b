// How sure a student says they are of an answer. No zod here: the student's page imports this file.

export const SURENESS = ["guessing", "fairly-sure", "certain"] as const;
export type Sureness = (typeof SURENESS)[number];

export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  guessing: "Guessing",
  "fairly-sure": "Fairly sure",
  certain: "Certain",
};

/** How sure a saved answer says its student is; null where it does not say. */
export const surenessOf = (said: unknown): Sureness | null => SURENESS.find((name) => name === said) ?? null;

/** Whether an exercise with these settings asks how sure students are: unless the teacher said not to. */
export const asksSureness = (settings: { readonly [name: string]: unknown }): boolean => settings.sureness !== "not-asked";
