import "server-only";
import { listen } from "@/lib/db/listen";
import { ofProcess } from "@/lib/db/of-process";
import { listLiveStudents } from "@/lib/db/reports/live-students";
import { type LiveStudent, liveNews, liveStudent } from "@/lib/domain/live-student";
import type { AssignmentTeacher } from "@/lib/domain/proof";
import { log } from "@/lib/log";
import type { Send } from "./event-stream";

/** Between two looks at a class, at the least and at the most, in milliseconds: who goes offline says nothing. */
const LOOK = { least: 500, most: 5000 };

/** An assignment that somebody watches at this process: one look for all who do. */
class Room {
  readonly watchers = new Set<Send>();
  #seen: readonly LiveStudent[] | null = null;
  #timer: NodeJS.Timeout | undefined;
  #lookedAt = 0;
  #looking = false;
  #again = false;

  constructor(readonly teacher: AssignmentTeacher) {}

  join(send: Send): void {
    this.watchers.add(send);
    if (this.#seen) send(JSON.stringify({ all: this.#seen }));
    this.lookSoon();
  }

  lookSoon(): void {
    this.#again = true;
    if (!this.#looking) this.#lookIn(Math.max(0, this.#lookedAt + LOOK.least - Date.now()));
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
    try {
      const now = new Date();
      const seen = (await listLiveStudents(this.teacher)).map((record) => liveStudent(record, now));
      const news = this.#seen ? liveNews(this.#seen, seen) : { all: seen };
      this.#seen = seen;
      if (news) this.#send(JSON.stringify(news));
    } catch (error) {
      log("event-error", { level: "warn", name: error instanceof Error ? error.name : "unknown" });
    }
    this.#looking = false;
    this.#lookedAt = Date.now();
    if (this.watchers.size > 0) this.#lookIn(this.#again ? LOOK.least : LOOK.most);
  }

  #send(json: string): void {
    for (const send of this.watchers) send(json);
  }
}

/** What is watched at this process. Nothing is asked of the database about an assignment that nobody watches. */
class Rooms {
  readonly #rooms = new Map<string, Room>();
  #deaf: (() => void) | null = null;

  watch(teacher: AssignmentTeacher, send: Send): () => void {
    const { assignmentId } = teacher;
    const room = this.#rooms.get(assignmentId) ?? new Room(teacher);
    this.#rooms.set(assignmentId, room);
    this.#deaf ??= listen((news) => {
      for (const one of news ? [this.#rooms.get(news.assignmentId)] : this.#rooms.values()) one?.lookSoon();
    });
    room.join(send);
    return () => {
      room.watchers.delete(send);
      if (room.watchers.size > 0) return;
      room.close();
      this.#rooms.delete(assignmentId);
      if (this.#rooms.size > 0) return;
      this.#deaf?.();
      this.#deaf = null;
    };
  }
}

/** Sends how the students of the assignment stand, all of them first and then what changes, until the returned function is called. */
export const watchAssignment = (teacher: AssignmentTeacher, send: Send): (() => void) =>
  ofProcess("live-rooms", () => new Rooms()).watch(teacher, send);

/** How they stand now, for a page that asks again and again. */
export async function lookAtAssignment(teacher: AssignmentTeacher): Promise<{ all: LiveStudent[] }> {
  const now = new Date();
  return { all: (await listLiveStudents(teacher)).map((record) => liveStudent(record, now)) };
}
