const LONGEST_SLUG = 60;

/** A title as a name in lower-case letters and digits joined by hyphens, at most 60 characters: "Señor Dúa's pool" → "senor-dua-s-pool". */
export function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, LONGEST_SLUG).replace(/-+$/, "") || "lesson";
}
