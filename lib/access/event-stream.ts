import "server-only";
import { ofProcess } from "@/lib/db/of-process";

/** A beat so often, in milliseconds, tells the page, and the proxies between, that the stream lives. */
const BEAT_EVERY = 5000;
/** A stream ends after so many milliseconds and up to half as many more, at random; the page comes back and its proof is made again. */
const LASTS = 24_000;
/** Pages come back after so many milliseconds, spread, or all of them would at once when a server has restarted. */
const BACK_AFTER = { least: 300, most: 2000 };

/** Sends a message to the page; what it says is JSON already, so that one text serves all pages. */
export type Send = (json: string) => void;

const open = () =>
  ofProcess("event-streams", () => {
    const ends = new Set<() => void>();
    // a server that is asked to end waits for its connections
    process.once("SIGTERM", () => {
      for (const end of ends) end();
    });
    return ends;
  });

/**
 * An answer that goes on: server-sent events. `start` begins to send and returns what ends it; it is called once, and its end once, when
 * the page has gone, the stream has lasted long enough or the server is asked to end. Call it with a proof in hand: the page asks again
 * after `lasts` milliseconds and up to half as many more, and whoever has lost the right, or the session, gets no other stream.
 */
export function eventStream(start: (send: Send) => () => void, lasts = LASTS): Response {
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const back = BACK_AFTER.least + Math.random() * (BACK_AFTER.most - BACK_AFTER.least);
      write(`retry: ${Math.round(back)}\n\n`);
      let over = false;
      const stop = start((json) => over || write(`data: ${json}\n\n`));
      const beat = setInterval(() => write("event: beat\ndata: 1\n\n"), BEAT_EVERY);
      const last = setTimeout(() => end(), lasts + (Math.random() * lasts) / 2);
      end = () => {
        if (over) return;
        over = true;
        clearInterval(beat);
        clearTimeout(last);
        open().delete(end);
        stop();
        try {
          controller.close();
        } catch {
          // the page has gone
        }
      };
      open().add(end);
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // nobody between may keep it, pack it or hold it back
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** True where the page asks for the stream; one whose streams do not get through asks for what stands now. */
export const wantsStream = (request: Request): boolean => request.headers.get("accept")?.includes("text/event-stream") ?? false;
