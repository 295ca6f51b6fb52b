// What processes have used, from Linux's /proc. Elsewhere these figures are left out.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;

const statOf = (pid) => {
  try {
    // the name stands in brackets and may hold spaces
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) };
  } catch {
    return undefined; // it ended meanwhile
  }
};

/** CPU time that a process and its children have used so far, in milliseconds; NaN where the system does not say. */
export function cpuMs(pid) {
  if (!existsSync("/proc/self/stat")) return Number.NaN;
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), stat: statOf(name) }))
    .filter(({ stat }) => stat);
  return stats.reduce((sum, { pid: one, stat }) => sum + (one === pid || stat.parent === pid ? stat.ticks * TICK_MS : 0), 0);
}

/** CPU time that this process has used so far, without its children, in milliseconds. */
export function ownCpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The memory that a process holds (RSS), in MB; NaN where the system does not say. */
export function memoryMb(pid) {
  if (!existsSync(`/proc/${pid}/status`)) return Number.NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}
