// Dates, numbers and counts in words. Locale and zone are arguments; the reader's own are known only in a browser.
// No zod here: students' pages import this file.

/** The locale of the program's words, until it speaks another language. */
export const LOCALE = "en-GB";

/** How a moment is shown: in which language, by which clock, and seen from when. */
export type Shown = { readonly locale: string; readonly timeZone: string; readonly now: Date };

const DAY = 86_400_000;

type DateStyle = Intl.DateTimeFormatOptions & { timeZone: string };

/** Formatters that are made once: making one costs far more than using it, and there are few of them, zones times styles. */
function kept<Style extends object, Made>(make: (locale: string, style: Style) => Made): (locale: string, style: Style) => Made {
  const made = new Map<string, Made>();
  return (locale, style) => {
    const name = `${locale} ${JSON.stringify(style)}`;
    const format = made.get(name) ?? make(locale, style);
    made.set(name, format);
    return format;
  };
}

const dateFormat = kept((locale, style: DateStyle) => new Intl.DateTimeFormat(locale, style));
const numberFormat = kept((locale, style: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, style));
const pluralRules = kept((locale, style: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, style));

const partOf = (date: Date, locale: string, style: DateStyle, type: Intl.DateTimeFormatPartTypes): string =>
  dateFormat(locale, style)
    .formatToParts(date)
    .find((part) => part.type === type)?.value ?? "";

/** The day of a moment by that zone's calendar, as a whole number of days since 1970. */
function dayNumber(date: Date, timeZone: string): number {
  const part = (type: "year" | "month" | "day") =>
    Number(partOf(date, "en-GB-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "numeric", day: "numeric" }, type));
  return Date.UTC(part("year"), part("month") - 1, part("day")) / DAY;
}

/** The clock time: "9:00". */
export function formatTime(date: Date, { locale, timeZone }: Omit<Shown, "now">): string {
  const text = dateFormat(locale, { timeZone, hour: "numeric", minute: "2-digit", hourCycle: "h23" }).format(date);
  return text.replace(/^0(?=\d)/, "");
}

/** A day, no longer than it must be to be plain: "today", "Mon" within six days, else "Mon 4 Dec", with the year if it is another. */
export function formatDay(date: Date, { locale, timeZone, now }: Shown): string {
  const away = dayNumber(date, timeZone) - dayNumber(now, timeZone);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  if (Math.abs(away) < 7) return dateFormat(locale, { timeZone, weekday: "short" }).format(date);
  const year = (moment: Date) => partOf(moment, locale, { timeZone, year: "numeric" }, "year");
  const style: DateStyle = { timeZone, weekday: "short", day: "numeric", month: "short" };
  if (year(date) !== year(now)) style.year = "numeric";
  return dateFormat(locale, style).format(date).replaceAll(",", "");
}

/** A day and its clock time: "Fri 17:00", "today 11:15", "Mon 4 Dec 9:00". */
export const formatWhen = (date: Date, shown: Shown): string => `${formatDay(date, shown)} ${formatTime(date, shown)}`;

/** A date by itself: "17 November 2024". */
export const formatDate = (date: Date, { locale, timeZone }: Omit<Shown, "now">): string =>
  dateFormat(locale, { timeZone, day: "numeric", month: "long", year: "numeric" }).format(date);

// what is a little below 0 and rounded is 0, not −0
const NO_MINUS_ZERO = { signDisplay: "negative" } as const;

/** A share from 0 to 1 as a whole percentage: "67 %". */
export const formatPercent = (share: number, locale: string): string =>
  `${numberFormat(locale, NO_MINUS_ZERO).format(Math.round(share * 100))} %`;

/** A number with its group marks: "1,000". */
export const formatNumber = (value: number, locale: string): string => numberFormat(locale, NO_MINUS_ZERO).format(value);

/** A number with so many places after the point: "0.40". */
export const formatDecimal = (value: number, places: number, locale: string): string =>
  numberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places, ...NO_MINUS_ZERO }).format(value);

/** What is counted, by plural form; # is where the number stands. */
export type Plurals = { readonly one: string; readonly other: string };

/** A count in words: formatCount(2, { one: "# student", other: "# students" }, "en-GB") is "2 students". */
export function formatCount(count: number, words: Plurals, locale: string): string {
  const form = pluralRules(locale, {}).select(count) === "one" ? words.one : words.other;
  return form.replace("#", formatNumber(count, locale));
}

/** The name of a zone for people: "Central European Time". */
export const formatZone = (timeZone: string, { locale, now }: Omit<Shown, "timeZone">): string =>
  partOf(now, locale, { timeZone, timeZoneName: "longGeneric" }, "timeZoneName") || timeZone;

/** True where the clocks of two zones show the same time at each of the moments. */
export const clocksAgree = (one: string, other: string, moments: readonly Date[]): boolean =>
  one === other || moments.every((moment) => clockOf(moment, one) === clockOf(moment, other));

const clockOf = (moment: Date, timeZone: string) =>
  dateFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" }).format(moment);

/** The part of the day by that zone's clock, for a greeting. */
export function partOfDay(now: Date, timeZone: string): "morning" | "afternoon" | "evening" {
  const hour = Number(partOf(now, "en-GB-u-nu-latn", { timeZone, hour: "numeric", hourCycle: "h23" }, "hour"));
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}
