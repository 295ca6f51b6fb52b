const themes = ["light", "dark", "contrast"] as const;

export type Theme = (typeof themes)[number];

/** What the cookie `theme` says; null when the system decides. */
export function parseTheme(value: string | undefined): Theme | null {
  return themes.find((theme) => theme === value) ?? null;
}
