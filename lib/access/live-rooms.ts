import "server-only";
import { listen } from "@/lib/db/listen";
import { ofProcess } from "@/lib/db/of-process";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { log } from "@/lib/log";
import type { Send } from "./event-stream";

/** Between two looks at the least, in milliseconds; and three times as long as a look takes, so that large classes leave time for others. */
const LEAST = 500;
const REST = 3;

/** What a kind of live page watches of an assignment. */
export type Watched<Seen> = {
  readonly name: string;
  /** milliseconds between two looks at the most: what changes with the clock alone says nothing */
  readonly most: number;
  readonly look: (teacher: AssignmentTeacher) => Promise<Seen>;
  /** what to tell a page that has what was seen before, as JSON can say it; null: nothing */
  readonly news: (before: Seen, after: Seen) => object | null;
};

const everything = <Seen>(seen: Seen) => ({ all: seen });

/** An assignment that somebody watches at this process: one look for all who do. */
class Room<Seen> {
  readonly watchers = new Set<Send>();
  #seen: { readonly as: Seen } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #nextAt = 0;
  #looking = false;
  #again = false;

  constructor(
    readonly watched: Watched<Seen>,
    readonly teacher: AssignmentTeacher,
  ) {}

  join(send: Send): void {
    this.watchers.add(send);
    if (this.#seen) send(JSON.stringify(everything(this.#seen.as)));
    this.lookSoon();
  }

  lookSoon(): void {
    this.#again = true;
    if (!this.#looking) this.#lookIn(Math.max(0, this.#nextAt - Date.now()));
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #lookIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), wait);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    this.#looking = true;
    this.#again = false;
    const started = Date.now();
    try {
      const seen = await this.watched.look(this.teacher);
      const news = this.#seen ? this.watched.news(this.#seen.as, seen) : everything(seen);
      this.#seen = { as: seen };
      if (news) this.#send(JSON.stringify(news));
    } catch (error) {
      log("event-error", { level: "warn", name: error instanceof Error ? error.name : "unknown" });
    }
    this.#looking = false;
    const rest = Math.max(LEAST, REST * (Date.now() - started));
    this.#nextAt = Date.now() + rest;
    if (this.watchers.size > 0) this.#lookIn(this.#again ? rest : Math.max(rest, this.watched.most));
  }

  #send(json: string): void {
    for (const send of this.watchers) send(json);
  }
}

/** What a room is to who comes and goes. */
type Door = Pick<Room<unknown>, "watchers" | "teacher" | "join" | "lookSoon" | "close">;

/** What is watched at this process. Nothing is asked of the database about an assignment that nobody watches. */
class Rooms {
  readonly #rooms = new Map<string, Door>();
  #deaf: (() => void) | null = null;

  watch<Seen>(watched: Watched<Seen>, teacher: AssignmentTeacher, send: Send): () => void {
    const place = `${watched.name} ${teacher.assignmentId}`;
    const room = this.#rooms.get(place) ?? new Room(watched, teacher);
    this.#rooms.set(place, room);
    this.#deaf ??= listen((news) => {
      for (const one of this.#rooms.values()) if (!news || one.teacher.assignmentId === news.assignmentId) one.lookSoon();
    });
    room.join(send);
    return () => {
      room.watchers.delete(send);
      if (room.watchers.size > 0) return;
      room.close();
      this.#rooms.delete(place);
      if (this.#rooms.size > 0) return;
      this.#deaf?.();
      this.#deaf = null;
    };
  }
}

/** Sends what there is to see of the assignment, all of it first and then what changes, until the returned function is called. */
export const watchAssignment = <Seen>(watched: Watched<Seen>, teacher: AssignmentTeacher, send: Send): (() => void) =>
  ofProcess("live-rooms", () => new Rooms()).watch(watched, teacher, send);

/** What there is to see now, for a page that asks again and again. */
export const lookAtAssignment = async <Seen>(watched: Watched<Seen>, teacher: AssignmentTeacher): Promise<{ all: Seen }> =>
  everything(await watched.look(teacher));
