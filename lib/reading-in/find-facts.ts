import type { ProposedBlock, ProposedFacts } from "@/lib/domain/article-proposal";
import { cleanLine } from "@/lib/domain/clean-text";

/** What a source says of its article; null where it says nothing. */
export type SaidFacts = {
  title: string | null;
  byline: string | null;
  outlet: string | null;
  publishedOn: string | null;
  address: string | null;
  language: string | null;
};
export const NOTHING_SAID: SaidFacts = { title: null, byline: null, outlet: null, publishedOn: null, address: null, language: null };

const LONGEST_FACT = 300;
const LONGEST_TITLE_LINE = 200;
const ENDS_NO_TITLE = /[.…:;,。：；，、।۔؛،]["'”’»」』]?$/u;
/** with a time of day: "November 18, 2024 at 10:15 a.m. GMT" */
const LONGEST_DATE = 40;
/** Byline and date stand above the article. */
const HEAD_BLOCKS = 5;
const BYLINE = /^(?:(?:written |story )?by|von|par|por|door):?\s+([^!?]{2,120}[^.!?])$/i;
const JOINS_NAMES = /^(?:and|und|et|y|e|de|del|di|da|van|von|in|for|&)$/;
/** What stands beside the names: an office, the day. */
const AFTER_NAMES = /\s*[,|·•–—(].*$/;
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const MONTH = `(${MONTHS})[a-z]*\\.?`;
const ISO_DAY = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const DAYS = [ISO_DAY, DAY_FIRST, MONTH_FIRST];
const UPDATED = /[\s·|(-]*\bupdated\b.*$/i;
const BEFORE_DAY = /[\s,|·•–—(-]*(?:\b(?:on|le|el|am|published|updated|mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s:,.]*)?$/i;
const DATE_LINE = /^(?:(?:published|posted|updated|last updated|first published|on|date|mon|tue|wed|thu|fri|sat|sun)[a-z]*[:,.]?\s+){0,3}/i;

/** A day in any of the usual English spellings as YYYY-MM-DD; null where there is none. */
export function findDay(text: string): string | null {
  const [iso, year, month, day] = text.match(ISO_DAY) ?? [];
  if (iso) return realDay(Number(year), Number(month), Number(day));
  const [dayFirst, first, name, yearLast] = text.match(DAY_FIRST) ?? [];
  if (dayFirst) return realDay(Number(yearLast), monthOf(name), Number(first));
  const [monthFirst, named, second, yearAfter] = text.match(MONTH_FIRST) ?? [];
  return monthFirst ? realDay(Number(yearAfter), monthOf(named), Number(second)) : null;
}

const monthOf = (name = "") => MONTHS.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1;

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1500 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** An address as it is kept: of the web, without what follows readers about. Null for anything else. */
export function keptAddress(address: string | null, base?: string): string | null {
  const url = address === null || !URL.canParse(address, base) ? null : new URL(address, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/.test(name)) url.searchParams.delete(name);
  url.hash = "";
  return url.href;
}

type Found = { facts: Omit<ProposedFacts, "language" | "direction">; blocks: ProposedBlock[] };

/**
 * The facts of an article: what its source says, else what stands above the text. A line that became title, byline or date is
 * offered struck out, for the text does not repeat them.
 */
export function findFacts(said: SaidFacts, blocks: readonly ProposedBlock[]): Found {
  const head = blocks.slice(0, HEAD_BLOCKS);
  const titleAt = findTitle(head, said.title);
  const title = short(said.title) || (titleAt === -1 ? "" : (head[titleAt]?.text ?? ""));
  const bylineAt = head.findIndex(({ text }) => bylineOf(text) !== null);
  const dateAt = head.findIndex(({ text }) => isDateLine(text));
  const used = [titleAt, bylineAt, dateAt].filter((at) => at !== -1);
  return {
    facts: {
      title,
      byline: short(said.byline)?.replace(/^by:?\s+/i, "") || (bylineOf(head[bylineAt]?.text ?? "") ?? ""),
      outlet: short(said.outlet),
      publishedOn: said.publishedOn ?? findDay(head[dateAt]?.text ?? ""),
      address: said.address,
      retells: "",
      rights: "",
    },
    blocks: blocks.map((block, at) => (used.includes(at) && blocks.length > used.length ? { ...block, leftover: true } : block)),
  };
}

/** Where the title that the source says stands; else the beginning, if that is a heading or a short line. */
function findTitle(head: readonly ProposedBlock[], said: string | null): number {
  if (said) return head.findIndex(({ text }) => sameWords(text, said));
  const first = head.findIndex(({ text, leftover }) => !leftover && bylineOf(text) === null && !isDateLine(text));
  const { kind, text } = head[first] ?? { kind: "paragraph", text: "" };
  const isTitle = text.length <= LONGEST_TITLE_LINE && (kind === "heading" || !ENDS_NO_TITLE.test(text));
  return isTitle && text !== "" ? first : -1;
}

const isDateLine = (text: string): boolean =>
  text.length <= 80 &&
  findDay(text) !== null &&
  text.replace(DATE_LINE, "").replace(UPDATED, "").length <= LONGEST_DATE &&
  !/[.!?]$/.test(text);

/** The names after "By", without the day; null where something else stands there: "By Friday it will be over". */
function bylineOf(text: string): string | null {
  const said = text.match(BYLINE)?.[1];
  if (said === undefined) return null;
  const day = DAYS.map((one) => said.search(one)).filter((at) => at > 0);
  const names = day.length === 0 ? said : said.slice(0, Math.min(...day)).replace(BEFORE_DAY, "");
  const words = names.replace(AFTER_NAMES, "").split(/\s+/);
  return words.every((word) => /^\p{Lu}/u.test(word) || JOINS_NAMES.test(word)) ? names : null;
}

const sameWords = (one: string, other: string) => lettersOf(one) === lettersOf(other);
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const short = (text: string | null): string =>
  cleanLine(text ?? "")
    .slice(0, LONGEST_FACT)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
