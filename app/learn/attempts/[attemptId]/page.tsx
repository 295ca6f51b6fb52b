import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ownAccommodation } from "@/app/learn/own-accommodation";
import { LessonWords } from "@/components/article/lesson-words";
import { LessonPlayer } from "@/components/taking/lesson-player";
import type { PlayerView } from "@/components/taking/player-setting";
import { wordsFor } from "@/components/taking/words-for";
import { attemptStudent } from "@/lib/access/proofs";
import { getReading } from "@/lib/db/reading";
import type { Accommodation } from "@/lib/domain/accommodation";
import { isClosed } from "@/lib/domain/attempt";
import { attemptClock } from "@/lib/domain/attempt-clock";
import { asIfUtc } from "@/lib/domain/class-time";
import { formatCount, formatDate, formatWhen, LOCALE } from "@/lib/domain/format";
import type { Reading } from "@/lib/domain/reading";
import "@/app/styles/exercises.css";
import "@/app/styles/reading.css";
import "@/app/styles/list.css";
import "@/app/styles/glossary.css";

/** Read once a request, for the page and its title. */
const readingOf = cache(async (attemptId: string) => getReading(await attemptStudent(attemptId)));

/** What is to be done, or the lesson where it is several things. */
export async function generateMetadata({ params }: PageProps<"/learn/attempts/[attemptId]">): Promise<Metadata> {
  const { title, exercises } = await readingOf((await params).attemptId);
  const [only, ...more] = exercises;
  return { title: only && more.length === 0 ? only.title : title };
}

export default async function PlayerPage({ params, searchParams }: PageProps<"/learn/attempts/[attemptId]">) {
  const student = await attemptStudent((await params).attemptId);
  const [reading, works] = await Promise.all([readingOf(student.attemptId), ownAccommodation()]);
  const now = new Date();
  const clock = attemptClock(reading, now);
  if (reading.submittedAt || isClosed({ closesAt: clock.stopsAt }, now)) redirect(`/learn/attempts/${student.attemptId}/receipt`);
  const { title, instructions, judgement, glossary, claims, exercises, answers, newestItemId } = reading;
  const { outlet, publishedOn, byline, ...rest } = reading.article;
  const date = publishedOn && formatDate(asIfUtc(`${publishedOn}T00:00`), { locale: LOCALE, timeZone: "UTC" });
  const article = { ...rest, facts: [outlet, date, byline].filter(Boolean).join(" · ") };
  return (
    <>
      <LessonPlayer
        attemptId={student.attemptId}
        view={viewOf((await searchParams).view, works)}
        aids={{ clock, readAloud: works.readAloud }}
        reading={{
          ...{ title, instructions, judgement, claims, exercises, answers, newestItemId },
          article,
          timeWords: timeWords(reading, student.timeZone, now),
          attemptWords: attemptWords(reading.attemptsLeft),
          itemsAPage: works.itemsAPage,
        }}
        words={wordsFor({ glossary, exercises, article })}
      />
      {glossary.length > 0 && <LessonWords glossary={glossary} language={article.language} direction={article.direction} />}
    </>
  );
}

/** The list for whom it is set, until they ask for the article. */
function viewOf(asked: string | string[] | undefined, { listView }: Accommodation): PlayerView {
  if (asked === "list" || asked === "article") return asked;
  return listView ? "list" : "article";
}

function timeWords({ timeIsUpAt, dueAt, closesAt }: Reading, timeZone: string, now: Date): string {
  const shown = { locale: LOCALE, timeZone, now };
  if (timeIsUpAt) return "With a time limit";
  if (dueAt && dueAt > now) return `Due ${formatWhen(dueAt, shown)}`;
  return closesAt ? `Closes ${formatWhen(closesAt, shown)}` : "No time limit";
}

const attemptWords = (left: number): string =>
  left === 0
    ? "You can’t change it after that."
    : formatCount(
        left,
        {
          one: "You can’t change it after that, but you have one more attempt.",
          other: "You can’t change it after that, but you have # more attempts.",
        },
        LOCALE,
      );
