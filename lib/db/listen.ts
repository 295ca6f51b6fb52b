import { Client } from "pg";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { AUDIENCES, CHANNEL } from "./notify";
import { ofProcess } from "./of-process";

const announcement = z
  .string()
  .transform((payload) => payload.split(" "))
  .pipe(z.tuple([z.uuid(), z.enum(AUDIENCES)]))
  .transform(([assignmentId, audience]) => ({ assignmentId, audience }));
/** Something of this assignment has changed. */
export type Announcement = z.output<typeof announcement>;
/** Null: something may have been missed, so look at everything again. */
type Hear = (news: Announcement | null) => void;

const FIRST_RETRY = 500;
const LAST_RETRY = 10_000;
/** A connection that does not answer this question is not one. */
const ASK_EVERY = 20_000;
const ANSWER_WITHIN = 5000;
/** Pages come back after their streams have ended: the connection stays so long for them. */
const LINGER = 10_000;

/** The one connection of a process that listens. It is there while somebody hears, and comes back when it breaks. */
class Listener {
  readonly #hearers = new Set<Hear>();
  #client: Client | null = null;
  #opening = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #asking: NodeJS.Timeout | undefined;
  #leaving: NodeJS.Timeout | undefined;

  add(hear: Hear): () => void {
    this.#hearers.add(hear);
    clearTimeout(this.#leaving);
    void this.#open();
    return () => {
      this.#hearers.delete(hear);
      if (this.#hearers.size > 0) return;
      clearTimeout(this.#leaving);
      this.#leaving = setTimeout(() => this.#hearers.size === 0 && this.#close(), LINGER);
      this.#leaving.unref();
    };
  }

  #tell(news: Announcement | null): void {
    for (const hear of this.#hearers) hear(news);
  }

  async #open(): Promise<void> {
    if (this.#client || this.#opening) return;
    this.#opening = true;
    clearTimeout(this.#retry);
    const { DATABASE_URL, DIRECT_URL } = env();
    // a pooler would give the connection to somebody else between two messages
    const client = new Client({ connectionString: DIRECT_URL ?? DATABASE_URL, keepAlive: true, application_name: "sourcework live" });
    client.on("error", () => this.#broken(client));
    client.on("end", () => this.#broken(client));
    client.on("notification", ({ payload }) => {
      const news = announcement.safeParse(payload);
      if (news.success) this.#tell(news.data);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      this.#opening = false;
      this.#again(client);
      return;
    }
    this.#opening = false;
    this.#client = client;
    this.#failures = 0;
    this.#asking = setInterval(() => void this.#ask(client), ASK_EVERY);
    this.#asking.unref();
    this.#tell(null);
    if (this.#hearers.size === 0) this.#close();
  }

  async #ask(client: Client): Promise<void> {
    const late = setTimeout(() => this.#broken(client), ANSWER_WITHIN);
    await client.query("SELECT 1").catch(() => this.#broken(client));
    clearTimeout(late);
  }

  #broken(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    clearInterval(this.#asking);
    this.#again(client);
  }

  #again(client: Client): void {
    void client.end().catch(() => {});
    if (this.#hearers.size === 0) return;
    log("listen-interrupted", { level: "warn" });
    this.#failures += 1;
    this.#retry = setTimeout(() => void this.#open(), Math.min(FIRST_RETRY * 2 ** (this.#failures - 1), LAST_RETRY));
    this.#retry.unref();
  }

  #close(): void {
    const client = this.#client;
    this.#client = null;
    clearInterval(this.#asking);
    clearTimeout(this.#retry);
    void client?.end().catch(() => {});
  }
}

/**
 * Hears what any server process announces of any assignment, until the returned function is called. One connection to the database
 * itself (DIRECT_URL) for the whole process, open only while somebody hears. What was announced while it was broken, or not there yet, is
 * lost: `hear` gets null as soon as it is there.
 */
export const listen = (hear: Hear): (() => void) => ofProcess("listener", () => new Listener()).add(hear);
