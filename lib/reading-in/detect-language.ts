import { francAll } from "franc-min";
import type { ProposedFacts } from "@/lib/domain/article-proposal";

/** Enough to tell; more only costs time. */
const LONGEST_SAMPLE = 6_000;
/** In fewer characters the page's own word is the better guess. */
const SURE_FROM = 150;
/** A short text may look like another language by chance: English that comes this near to the likeliest is taken for it. */
const NEARLY_ENGLISH = 0.9;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const OTHER_LETTERS = /\p{L}/gu;

type Language = Pick<ProposedFacts, "language" | "direction">;

/**
 * The language of a text and its direction. `said` is what the page says of itself (`lang`): it decides for a short text, and
 * gives the region where the two agree ("en-GB").
 */
export function detectLanguage(text: string, said: string | null): Language {
  const stated = canonical(said);
  const heard = heardIn(text);
  const isSure = heard !== null && (text.length >= SURE_FROM || stated === null);
  const language = isSure && baseOf(heard) !== baseOf(stated ?? "") ? heard : (stated ?? heard ?? "en");
  return { language, direction: directionOf(text) };
}

function heardIn(text: string): string | null {
  const found = francAll(text.slice(0, LONGEST_SAMPLE), { minLength: 20 });
  const english = found.find(([language]) => language === "eng")?.[1] ?? 0;
  const [likeliest] = found[0] ?? ["und"];
  if (likeliest === "und") return null;
  return text.length < SURE_FROM && english >= NEARLY_ENGLISH ? "en" : canonical(likeliest);
}

const baseOf = (language: string) => language.split("-")[0];

/** A tag as the program stores it, or null: `eng` is `en`. */
function canonical(tag: string | null): string | null {
  try {
    const [language = ""] = Intl.getCanonicalLocales((tag ?? "").trim().replaceAll("_", "-"));
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null;
  } catch {
    return null;
  }
}

function directionOf(text: string): ProposedFacts["direction"] {
  const sample = text.slice(0, LONGEST_SAMPLE);
  const rightToLeft = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft * 2 > (sample.match(OTHER_LETTERS)?.length ?? 0) ? "rtl" : "ltr";
}
