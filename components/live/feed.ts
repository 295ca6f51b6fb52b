// What a server tells an open page, by server-sent events; where they do not get through, by asking again and again.

type Feed = {
  address: string;
  /** what the server says: JSON, parsed */
  hear: (news: unknown) => void;
  /** milliseconds between two questions where no stream gets through */
  askEvery: number;
  /** whether the page hears from the server at all, said when it changes */
  onLost?: (lost: boolean) => void;
};

/** A stream beats every 5 seconds: what says nothing for so many milliseconds is held up on the way, or there is no way any more. */
const SILENT = 12_000;
/** A stream that works says something within so many milliseconds, and so does the one that follows it. */
const FIRST = 5000;
const TRY_AGAIN = 30_000;
/** A question without an answer after so many milliseconds has none. */
const NO_ANSWER = 10_000;

/** Hears until the returned function is called. Ends by itself where the server knows nobody: signed out, or not theirs. */
export function openFeed({ address, hear, askEvery, onLost }: Feed): () => void {
  let source: EventSource | null = null;
  let openedAt = 0;
  let heardAt = -SILENT;
  /** since when the stream that ended has had no successor */
  let brokenAt: number | null = null;
  let asking = false;
  let lost = false;
  let over = false;

  const say = (now: boolean) => {
    if (now !== lost && !over) onLost?.(now);
    lost = now;
  };

  function open() {
    source?.close();
    openedAt = performance.now();
    source = new EventSource(address);
    const alive = () => {
      heardAt = performance.now();
      brokenAt = null;
      say(false);
    };
    source.addEventListener("beat", alive);
    source.onmessage = ({ data }) => {
      alive();
      hear(JSON.parse(data));
    };
    source.onerror = () => {
      brokenAt ??= performance.now();
    };
  }

  function end() {
    over = true;
    source?.close();
    clearInterval(timer);
    window.removeEventListener("online", open);
  }

  async function ask() {
    asking = true;
    try {
      const response = await fetch(address, {
        headers: { accept: "application/json" },
        cache: "no-store",
        signal: AbortSignal.timeout(NO_ANSWER),
      });
      if (response.status === 401 || response.status === 404) {
        say(true);
        return end();
      }
      const news: unknown = response.ok ? await response.json() : null;
      if (news !== null && !over) hear(news);
      say(news === null);
    } catch {
      say(true);
    } finally {
      asking = false;
    }
  }

  const timer = setInterval(() => {
    const now = performance.now();
    const closed = source?.readyState === EventSource.CLOSED;
    const broken = brokenAt !== null && now - brokenAt > FIRST;
    const silent = (broken || now - heardAt > SILENT) && now - openedAt > FIRST;
    if ((closed || silent) && !asking) void ask();
    if ((closed || silent) && now - openedAt > TRY_AGAIN) open();
  }, askEvery);
  window.addEventListener("online", open);
  open();
  return end;
}
