// Another key for work that was handed in: what a teacher waits for, and what it writes. In the database alone, without the server.
import { bin, runQuietly } from "../project.mjs";

const SIZES = [1000, 10_000, 100_000];

export async function measureRegrade({ databaseUrl, figures, tell, voids }) {
  const said = await runQuietly(bin("tsx"), ["--conditions=react-server", "scripts/bench/regrade.ts", ...SIZES.map(String)], {
    DATABASE_URL: databaseUrl,
  });
  for (const { attempts, rounds, grades, differences } of JSON.parse(said.trim().split("\n").at(-1))) {
    tell(`  ${grades} grades marked anew, ${differences.length} differ`);
    if (grades !== attempts || differences.length > 0)
      voids(`regrade: ${attempts} grades expected, ${grades} found; ${differences.join("; ")}`);
    const add = (name, of) => figures.add(`regrade.${name}.${attempts}`, ...rounds.map(of));
    add("one-claim-s", ({ one }) => one.seconds);
    add("all-claims-s", ({ all }) => all.seconds);
    add("preview-s", ({ preview, previewAll }) => Math.max(preview.seconds, previewAll.seconds));
    add("wal-mb", ({ one, all }) => Math.max(one.megabytes, all.megabytes));
    add("one-claim-sql-s", ({ limitOne }) => limitOne.seconds);
    add("all-claims-sql-s", ({ limitAll }) => limitAll.seconds);
    add("sql-wal-mb", ({ limitOne, limitAll }) => Math.max(limitOne.megabytes, limitAll.megabytes));
  }
}
