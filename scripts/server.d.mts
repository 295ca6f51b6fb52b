import type { ChildProcess } from "node:child_process";

interface StartOptions {
  entry?: string;
  env: Record<string, string>;
  host: string;
  port: number;
  output?: "inherit" | "ignore" | number;
}

export function startServer(
  options: StartOptions,
): Promise<{ process: ChildProcess; ended: Promise<string | number>; stop(): Promise<void> }>;
