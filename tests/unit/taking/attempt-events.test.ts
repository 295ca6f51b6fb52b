import { expect, test } from "vitest";
import { attemptNewsOf } from "@/components/taking/attempt-events";
import { type AttemptNews, newsDigest } from "@/lib/domain/attempt-news";

const NEWS: AttemptNews = {
  clock: {
    endsAt: new Date("2026-11-25T10:30:00Z"),
    stopsAt: null,
    atEnd: "late",
    serverNow: new Date("2026-11-25T10:00:00Z"),
  },
  nudge: { id: "1", words: "Look again." },
  ended: null,
};
const sent = (news: unknown): unknown => JSON.parse(JSON.stringify(news));

test("what the server said arrives as it was, with times as dates", () => {
  expect(attemptNewsOf(sent(NEWS))).toEqual(NEWS);
  const over: AttemptNews = { ...NEWS, nudge: null, ended: "closing" };
  expect(attemptNewsOf(sent(over))).toEqual(over);
});

test.each([null, "words", 7, {}, { clock: null }, { clock: {} }, []])("what is not ours is nothing: %j", (told) => {
  expect(attemptNewsOf(told)).toBeNull();
});

test("it is news where it says something else, and not where only time has gone by", () => {
  const later = { ...NEWS, clock: { ...NEWS.clock, serverNow: new Date("2026-11-25T10:01:00Z") } };
  expect(newsDigest(later)).toBe(newsDigest(NEWS));
  expect(newsDigest({ ...NEWS, clock: { ...NEWS.clock, endsAt: null } })).not.toBe(newsDigest(NEWS));
  expect(newsDigest({ ...NEWS, nudge: { id: "2", words: "Look again." } })).not.toBe(newsDigest(NEWS));
  expect(newsDigest({ ...NEWS, ended: "student" })).not.toBe(newsDigest(NEWS));
});
