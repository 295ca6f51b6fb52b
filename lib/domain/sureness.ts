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

type Settings = { readonly [name: string]: unknown };

/** Whether an exercise with these settings asks how sure students are: unless the teacher said not to. */
export const asksSureness = (settings: Settings): boolean => settings.sureness !== "not-asked";

/** Whether it counts for the marks how sure students are. The same is asked of the database where it reads an exercise. */
export const countsSureness = (settings: Settings): boolean => settings.sureness === "counts";

const RULE =
  "How sure you are counts. Right: guessing earns a third of the credit, fairly sure two thirds, certain all of it. Wrong: guessing costs nothing, fairly sure two thirds, certain twice the credit. Not said is guessing.";

/** How sureness counts in an exercise with these settings, as students read it before they answer; undefined where it does not. */
export const surenessRule = (settings: Settings): string | undefined => (countsSureness(settings) ? RULE : undefined);
