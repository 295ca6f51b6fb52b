"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { AttemptClock } from "@/lib/domain/attempt-clock";
import type { AttemptNews } from "@/lib/domain/attempt-news";
import { textOf } from "@/lib/domain/words";
import { AttemptClockLine } from "./attempt-clock";
import { fetchClock, listenToAttempt } from "./attempt-events";
import { NudgeNotice } from "./nudge-notice";
import type { PlayerReading } from "./player-setting";
import { ReadAloud } from "./read-aloud";
import type { SendResult } from "./student-api";

type AttemptAidsProps = {
  attemptId: string;
  /** as it stood when the page was made */
  clock: AttemptClock;
  /** the student has the text read aloud */
  readAloud: boolean;
  reading: PlayerReading;
  /** the page has to say something about the end, and so is not left for the receipt */
  stays: boolean;
  /** the item being worked on */
  current: string | null;
  onHandIn: () => Promise<SendResult>;
  /** it is handed in, here or elsewhere */
  onDone: () => void;
};

/** What stands by a student at work: the time left, what the teacher says, and the voice that reads. */
export function AttemptAids({ attemptId, clock, readAloud, reading, stays, current, onHandIn, onDone }: AttemptAidsProps) {
  const [news, setNews] = useState<Pick<AttemptNews, "clock" | "nudge">>({ clock, nudge: null });
  const [readId, setReadId] = useState<string | null>(null);
  const hear = useEffectEvent((told: AttemptNews) => {
    if (!told.ended) setNews(told);
    else if (!stays) window.location.assign(`/learn/attempts/${attemptId}/receipt`);
  });
  useEffect(() => listenToAttempt(attemptId, (told) => hear(told)), [attemptId]);
  const { nudge } = news;
  return (
    <section className="attempt-aids" aria-label="Time and reading aloud">
      {nudge && nudge.id !== readId && <NudgeNotice words={nudge.words} onRead={() => setReadId(nudge.id)} />}
      <AttemptClockLine clock={news.clock} ask={() => fetchClock(attemptId)} onHandIn={onHandIn} onDone={onDone} />
      {readAloud && (
        <ReadAloud
          language={reading.article.language}
          parts={[
            reading.article.title,
            ...reading.article.blocks.map(({ range: [start, end] }) => reading.article.text.slice(start, end)),
          ]}
          current={claimOf(reading, current)}
        />
      )}
    </section>
  );
}

/** The claim that an item asks about, to be read aloud. */
function claimOf({ exercises, claims, article }: PlayerReading, itemId: string | null) {
  const item = exercises.flatMap(({ items }) => items).find((one) => one.itemId === itemId);
  const ranges = item?.claim === null || item === undefined ? [] : (claims[item.claim] ?? []);
  if (ranges.length === 0) return null;
  return { name: `claim ${(item?.claim ?? 0) + 1}`, text: textOf(article.text, ranges) };
}
