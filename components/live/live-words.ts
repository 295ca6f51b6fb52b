import type { IconName } from "@/components/ui/icon";
import { formatCount, formatTime, LOCALE } from "@/lib/domain/format";
import type { LiveCounts, LiveState, LiveStudent } from "@/lib/domain/live-student";

export const STATE_WORDS: Readonly<Record<LiveState, string>> = {
  stuck: "Stuck",
  offline: "Offline",
  working: "At work",
  finished: "Finished",
  absent: "Not started",
  excused: "Excused",
};

export const STATE_ICONS: Readonly<Record<LiveState, IconName>> = {
  stuck: "help",
  offline: "offline",
  working: "pencil",
  finished: "check",
  absent: "clock",
  excused: "minus",
};

/** How the student stands, in a few words. */
export function standsWords({ state, quietMinutes }: LiveStudent): string {
  if (quietMinutes === null) return STATE_WORDS[state];
  return formatCount(quietMinutes, { one: "No change for a minute", other: "No change for # minutes" }, LOCALE);
}

/** How far they are and what the server has: "9 of 18, now at 7, saved 11:42". */
export function workWords({ state, answers, at, savedAt }: LiveStudent, items: number, timeZone: string): string {
  if (state === "absent" || state === "excused") return "";
  if (state === "finished") return `${answers} of ${items}, handed in`;
  if (savedAt === null || at === null) return "No answer yet";
  return `${answers} of ${items}, now at ${at}, saved ${formatTime(new Date(savedAt), { locale: LOCALE, timeZone })}`;
}

/** The class in sentences: who has begun and finished, then who may need help. */
export function classSentences(counts: LiveCounts): string[] {
  const expected = counts.stuck + counts.offline + counts.working + counts.finished + counts.absent;
  const started = expected - counts.absent;
  const said = [
    formatCount(expected, { one: `${started} of # student has started.`, other: `${started} of # students have started.` }, LOCALE),
    counts.finished > 0 && formatCount(counts.finished, { one: "One has finished.", other: "# have finished." }, LOCALE),
    counts.stuck > 0 &&
      formatCount(counts.stuck, { one: "One has changed nothing for a while.", other: "# have changed nothing for a while." }, LOCALE),
    counts.offline > 0 && formatCount(counts.offline, { one: "One is offline.", other: "# are offline." }, LOCALE),
  ];
  return said.filter((sentence) => sentence !== false);
}

/** Whom an act is for, as a button and a dialog name them. */
export const whoseWords = (count: number, chosen: boolean): string =>
  chosen
    ? formatCount(count, { one: "one student", other: "# students" }, LOCALE)
    : formatCount(count, { one: "the one student at work", other: "all # at work" }, LOCALE);
