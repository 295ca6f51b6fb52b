// npm run analyze -- [--jsonl] [FILE]
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { analyse } from "@/lib/source-analysis/analyse";
import { analysisJson } from "@/lib/source-analysis/analysis-json";

const USAGE = `Usage:
  npm run analyze -- [FILE]             reads a text from FILE or standard input and writes what the analysis says of it as JSON
  npm run analyze -- --jsonl [FILE]     reads lines of {"id", "text"} and writes a line of JSON for each
The format is told in docs/guides/source-analysis.md.`;
const STANDARD_INPUT = 0;
const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
type Line = z.infer<typeof lineSchema>;

/** Runs a command line and returns its exit code. */
async function analyze(args: string[]): Promise<number> {
  const options = parsedArguments(args);
  if (!options) return fail(USAGE, 2);
  const { file, jsonl } = options;
  const input = read(file);
  if (input === null) return fail(`${file ?? "Standard input"} can’t be read.`, 1);
  if (!jsonl) {
    await writeAnalysis({ id: file === undefined ? "standard input" : basename(file), text: input }, 2);
    return 0;
  }
  for (const [at, line] of input.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parsedLine(line);
    if (!parsed) return fail(`Line ${at + 1} is no {"id", "text"}. The lines before it are written, the rest was not read.`, 1);
    await writeAnalysis(parsed);
  }
  return 0;
}

function parsedArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: { jsonl: { type: "boolean", default: false } }, allowPositionals: true });
    return positionals.length > 1 ? null : { file: positionals[0], jsonl: values.jsonl };
  } catch {
    return null;
  }
}

/** The input exactly as it is: a byte order mark and carriage returns count. */
function read(file: string | undefined): string | null {
  try {
    // npm runs us in the program's folder and keeps in INIT_CWD where the person stands
    return readFileSync(file === undefined ? STANDARD_INPUT : resolve(process.env.INIT_CWD ?? process.cwd(), file), "utf8");
  } catch {
    return null;
  }
}

function parsedLine(line: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(line.replace(/^\ufeff/, "")));
  } catch {
    return null;
  }
}

/** Waits until it is written, so that a reader who wants no more ends the work. */
function writeAnalysis({ id, text }: Line, indent?: number): Promise<void> {
  const json = JSON.stringify({ id, ...analysisJson(text, analyse(text)) }, null, indent);
  return new Promise((resolve, reject) => process.stdout.write(`${json}\n`, (error) => (error ? reject(error) : resolve())));
}

function fail(text: string, code: number): number {
  console.error(text);
  return code;
}

// a reader that has what it wants closes the pipe ("| head -1"): the writing is told of it, and nothing else needs to be
process.stdout.on("error", () => {});
process.exitCode = await analyze(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return 0;
  throw error;
});
