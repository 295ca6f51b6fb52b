import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const script = resolve(import.meta.dirname, "../../../scripts/analyze.mjs");
const begun = (args: string[]) => {
  const child = spawn(process.execPath, [script, ...args]);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8");
  return child;
};

/** What `npm run analyze` writes of an input, what it says beside it, and its exit code. */
async function analyzed(args: string[], input: string) {
  const child = begun(args);
  const told = { written: "", said: "" };
  child.stdout.on("data", (text: string) => (told.written += text));
  child.stderr.on("data", (text: string) => (told.said += text));
  child.stdin.on("error", () => {}).end(input);
  const [status] = await once(child, "close");
  return { status, ...told };
}

test("a text becomes one piece of JSON, with offsets in code points of it as it is", async () => {
  const text = "\ufeff😀 Ana Ruiz said:\r\n“It could rain.”";
  const { status, written, said } = await analyzed([], text);
  expect([status, said]).toEqual([0, ""]);
  const { id, segments, hedges } = JSON.parse(written);
  expect(id).toBe("standard input");
  expect(segments.length).toBeGreaterThan(0);
  const [{ start, end }] = hedges;
  expect([...text].slice(start, end).join("")).toBe("could");
  expect(JSON.parse((await analyzed([], "")).written)).toMatchObject({ segments: [], attributions: [], flags: [] });
});

test("lines become lines; one that is none is named, and what stands before it is written", async () => {
  const good = { id: 7, text: "Half a face \ud800, he said.", publisher: "more is no harm" };
  const { status, written, said } = await analyzed(["--jsonl"], `${JSON.stringify(good)}\r\n\nno JSON\n${JSON.stringify(good)}\n`);
  expect(status).toBe(1);
  expect(written.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(written)).toMatchObject({ id: 7, segments: [{ start: 0, end: 23 }] });
  expect(said).toBe('Line 3 is no {"id", "text"}. The lines before it are written, the rest was not read.\n');
});

test("what can’t be read or is not understood is said once, without a trace", async () => {
  expect(await analyzed(["nowhere.txt"], "")).toEqual({ status: 1, written: "", said: "nowhere.txt can’t be read.\n" });
  const { status, said } = await analyzed(["--unknown"], "");
  expect([status, said.split("\n")[0]]).toEqual([2, "Usage:"]);
  expect(said).not.toContain("failed");
});

test("a reader that has enough ends the work without a word", async () => {
  const child = begun(["--jsonl"]);
  let said = "";
  child.stderr.on("data", (text: string) => (said += text));
  const line = `${JSON.stringify({ id: "a", text: "Ana Ruiz said that it could rain. ".repeat(500) })}\n`;
  child.stdin.on("error", () => {}).end(line.repeat(20));
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [status] = await once(child, "close");
  expect([status, said]).toEqual([0, ""]);
});
