import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { db } from "@/lib/db/client";
import { withClient } from "../../scripts/database.mjs";

/** A named point: a row of this table is written whose column has the subject. `deferred`: at the commit. */
type StoppingPoint = { readonly table: string; readonly when: string; readonly subject: string; readonly deferred?: true };

type KilledServer<Name extends string> = {
  /** the name of its connections */
  readonly server: string;
  readonly program: URL;
  /** of the lock at which everything waits; another one for each test file */
  readonly gate: number;
  /** null: the lock that `killAtEveryPoint` takes */
  readonly points: Readonly<Record<Name, StoppingPoint | null>>;
};

/**
 * A process with one piece of work under way at each named point, killed outright. The points stand in Postgres, not in the program:
 * triggers, in this worker's database only, make the work on one subject wait there until the process is dead.
 */
export function killedServer<Name extends string>({ server, program, gate, points }: KilledServer<Name>) {
  const named = Object.entries<StoppingPoint | null>(points);
  const connections = async () => {
    const [row] = await db().$queryRaw<{ waiting: number; all: number }[]>`
      SELECT count(*) FILTER (WHERE wait_event_type = 'Lock')::int AS waiting, count(*)::int AS all
      FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${server}`;
    return row ?? { waiting: 0, all: 0 };
  };
  const until = (met: (now: { waiting: number; all: number }) => boolean, timeout: number) =>
    vi.waitFor(
      async () => {
        const now = await connections();
        if (!met(now)) throw new Error(`${now.waiting} of ${now.all} connections of ${server} wait`);
      },
      { timeout, interval: 50 },
    );
  const start = (order: unknown) => {
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.searchParams.set("application_name", server);
    return spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", fileURLToPath(program), JSON.stringify(order)], {
      env: { ...process.env, DATABASE_URL: url.href },
      stdio: ["ignore", "pipe", "inherit"],
    });
  };
  return {
    async install(): Promise<void> {
      await db().$executeRawUnsafe("CREATE TABLE stops (point text, subject uuid)");
      await db().$executeRawUnsafe(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF current_setting('application_name') = '${server}'
          AND EXISTS (SELECT FROM stops WHERE point = TG_ARGV[0] AND subject = (to_jsonb(NEW) ->> TG_ARGV[1])::uuid) THEN
          PERFORM pg_advisory_xact_lock_shared(${gate});
        END IF;
        RETURN NULL; END $$`);
      for (const [name, point] of named) {
        if (!point) continue;
        const trigger = `${point.deferred ? "CONSTRAINT TRIGGER" : "TRIGGER"} "stop at ${name}" ${point.when} ON ${point.table}`;
        const deferred = point.deferred ? "DEFERRABLE INITIALLY DEFERRED" : "";
        await db().$executeRawUnsafe(
          `CREATE ${trigger} ${deferred} FOR EACH ROW EXECUTE FUNCTION stop_here('${name}', '${point.subject}')`,
        );
      }
    },
    /** Other test files of this worker use the same database. */
    async remove(): Promise<void> {
      await db().$executeRawUnsafe("DROP FUNCTION stop_here() CASCADE");
      await db().$executeRawUnsafe("DROP TABLE stops");
    },
    stopAt: (name: Name, subject: string) => db().$executeRaw`INSERT INTO stops VALUES (${name}, ${subject}::uuid)`,
    /**
     * Sends the order to the program, lets the work on `locked` wait for that row and all other work at its point, and kills the process.
     * Returns what the program wrote, once none of its connections is left.
     */
    async killAtEveryPoint(order: unknown, locked: { table: string; id: string | undefined }): Promise<unknown> {
      const written = await withClient(process.env.DATABASE_URL ?? "", async (holder) => {
        await holder.query("BEGIN");
        await holder.query(`SELECT pg_advisory_xact_lock(${gate})`);
        await holder.query(`SELECT FROM ${locked.table} WHERE id = $1 FOR UPDATE`, [locked.id]);
        const child = start(order);
        const end = once(child, "exit");
        try {
          await until(({ waiting }) => waiting === named.length, 60_000);
        } finally {
          child.kill("SIGKILL");
          await end;
        }
        await holder.query("COMMIT");
        return child.stdout.read();
      });
      await until(({ all }) => all === 0, 30_000);
      return written;
    },
  };
}
