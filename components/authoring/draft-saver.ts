/** How a try to save went. `refused`: the server will never take it as it is; `gone`: there is no such draft any more. */
export type SaveResult = "saved" | "nothing" | "again" | "offline" | "unavailable" | "refused" | "gone";
export type SaveState = "saved" | "saving" | "offline" | "unavailable" | "refused" | "gone";

const WAIT = 600;
const FIRST_RETRY = 1000;
const LAST_RETRY = 15_000;
/** Others may change the draft between two tries, but not for ever. */
const MOST_AGAIN = 5;

type SaverParts = {
  /** Sends what waits; never rejects. */
  readonly send: () => Promise<SaveResult>;
  readonly waiting: () => boolean;
  readonly onState: (state: SaveState) => void;
};

/** Sends changes one set after the other, within a second of the first, and tries again until the server has them. */
export function createSaver({ send, waiting, onState }: SaverParts) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<boolean> | null = null;
  let failures = 0;

  const plan = (wait: number) => {
    timer ??= setTimeout(() => void flush(), wait);
  };
  const stopTimer = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };

  async function run(): Promise<boolean> {
    let again = 0;
    while (waiting()) {
      onState("saving");
      const sent = await send();
      const result = sent === "again" && ++again > MOST_AGAIN ? "unavailable" : sent;
      if (result === "saved") failures = 0;
      if (result === "saved" || result === "again") continue;
      if (result === "nothing") break;
      onState(result);
      if (result !== "refused" && result !== "gone") plan(Math.min(FIRST_RETRY * 2 ** failures++, LAST_RETRY));
      return false;
    }
    onState("saved");
    return true;
  }

  /** Sends all that waits, now; true once the server has it. */
  function flush(): Promise<boolean> {
    stopTimer();
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    flush,
    /** Something was changed. */
    touch() {
      onState("saving");
      plan(WAIT);
    },
  };
}
