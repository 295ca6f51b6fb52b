import "server-only";
import { announce } from "@/lib/db/notify";
import { ofProcess } from "@/lib/db/of-process";
import { keepPresences } from "@/lib/db/presences";
import type { AttemptStudent } from "@/lib/domain/proof";
import { log } from "@/lib/log";

/** In milliseconds; three of them make OFFLINE_AFTER. */
const KEEP_EVERY = 5000;
/** Who has just come is kept soon, together with whoever comes with them. */
const KEEP_SOON = 250;
/** A page opens its next stream within two seconds: who is back sooner than this has not been away, and does not arrive. */
const AWAY_AFTER = 5000;

type Place = { student: AttemptStudent; pages: number; leftAt: Date };

/** Which attempts have a page open at this process: written for all of them at once, every few seconds, while there is any. */
class Presence {
  readonly #places = new Map<string, Place>();
  readonly #arrived = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #soon = false;

  come(student: AttemptStudent): () => void {
    const place = this.#places.get(student.attemptId) ?? this.#arrive(student);
    place.pages += 1;
    return () => {
      place.pages -= 1;
      place.leftAt = new Date();
    };
  }

  #arrive(student: AttemptStudent): Place {
    const place = { student, pages: 0, leftAt: new Date() };
    this.#places.set(student.attemptId, place);
    this.#arrived.add(student.assignmentId);
    if (!this.#soon) this.#keepIn(KEEP_SOON);
    this.#soon = true;
    return place;
  }

  #keepIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), wait);
    this.#timer.unref();
  }

  async #keep(): Promise<void> {
    const now = new Date();
    const seen = [...this.#places.values()].map(({ student, pages, leftAt }) => ({ student, at: pages > 0 ? now : leftAt }));
    for (const [attemptId, { pages, leftAt }] of this.#places) {
      if (pages <= 0 && now.getTime() - leftAt.getTime() > AWAY_AFTER) this.#places.delete(attemptId);
    }
    const arrived = [...this.#arrived];
    this.#arrived.clear();
    this.#soon = false;
    try {
      await keepPresences(seen);
      for (const assignmentId of arrived) announce(assignmentId);
    } catch (error) {
      log("presence-error", { level: "warn", name: error instanceof Error ? error.name : "unknown" });
    }
    if (this.#places.size > 0 && !this.#soon) this.#keepIn(KEEP_EVERY);
  }
}

/** A page of this attempt is open, until the returned function is called. */
export const present = (student: AttemptStudent): (() => void) => ofProcess("presence", () => new Presence()).come(student);
