import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SortTheClaimsPlayer } from "@/components/exercises/sort-the-claims/player";
import { attemptStudent } from "@/lib/access/proofs";
import { getReading } from "@/lib/db/reading";
import { isClosed } from "@/lib/domain/attempt";
import { asIfUtc } from "@/lib/domain/class-time";
import { formatCount, formatDate, formatWhen, LOCALE } from "@/lib/domain/format";
import type { Reading } from "@/lib/domain/reading";
import "@/app/styles/reading.css";
import "@/app/styles/list.css";

export const metadata: Metadata = { title: "Label the article" };

export default async function PlayerPage({ params, searchParams }: PageProps<"/learn/attempts/[attemptId]">) {
  const student = await attemptStudent((await params).attemptId);
  const reading = await getReading(student);
  const now = new Date();
  if (reading.submittedAt || isClosed(reading, now)) redirect(`/learn/attempts/${student.attemptId}/receipt`);
  const { title, instructions, judgement, claims, answers, place, article } = reading;
  const { outlet, publishedOn, byline, ...rest } = article;
  const date = publishedOn && formatDate(asIfUtc(`${publishedOn}T00:00`), { locale: LOCALE, timeZone: "UTC" });
  return (
    <SortTheClaimsPlayer
      attemptId={student.attemptId}
      view={(await searchParams).view === "list" ? "list" : "article"}
      reading={{
        ...{ title, instructions, judgement, claims, answers, place },
        article: { ...rest, facts: [outlet, date, byline].filter(Boolean).join(" · ") },
        timeWords: timeWords(reading, student.timeZone, now),
        attemptWords: attemptWords(reading.attemptsLeft),
      }}
    />
  );
}

function timeWords({ dueAt, closesAt }: Reading, timeZone: string, now: Date): string {
  const shown = { locale: LOCALE, timeZone, now };
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
