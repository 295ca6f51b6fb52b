import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";

/** Runs `npm start`'s script where it must refuse before it touches anything. */
async function refusal(env: Record<string, string>, args: string[] = []) {
  const script = resolve(import.meta.dirname, "../../../scripts/start.mjs");
  const child = spawn(process.execPath, [script, ...args], { env: { NODE_ENV: "production", PATH: process.env.PATH, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [status] = await once(child, "close");
  expect(output.trim().split("\n")).toHaveLength(1);
  return { status, output };
}

const ownDatabase = "postgresql://nobody@127.0.0.1:1/none";

it("refuses a database of one's own without AUTH_SECRET and AUTH_URL, and says why", async () => {
  const both = await refusal({ DATABASE_URL: ownDatabase });
  expect(both.status).toBe(1);
  expect(both.output).toContain("does not start: DATABASE_URL is set but AUTH_SECRET and AUTH_URL are not");
  const demo = await refusal({ DATABASE_URL: ownDatabase, DEMO: "1", AUTH_URL: "https://school.example" });
  expect(demo.status).toBe(1);
  expect(demo.output).toContain("DATABASE_URL is set but AUTH_SECRET is not");
});

it("says in one sentence that the port is in use", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => {
    other.close();
  });
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await refusal({ PORT: String(port) })).toEqual({
    status: 1,
    output: `Port ${port} is in use, perhaps by another \`npm start\`: stop that one or choose another port with PORT.\n`,
  });
});

it.each<[Record<string, string>, string[], string]>([
  [{ PORT: "http" }, [], "PORT must be a number"],
  [{ PORT: "70000" }, [], "PORT must be a number"],
  [{ REGISTRATION: "everyone" }, [], "REGISTRATION must be open, invite or closed"],
  [{}, ["--wide"], "The options are --lan and --dev"],
])("refuses %j %j", async (env, args, sentence) => {
  const { status, output } = await refusal(env, args);
  expect(status).toBe(1);
  expect(output).toContain(sentence);
});
