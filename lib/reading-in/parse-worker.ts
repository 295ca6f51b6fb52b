import { parentPort } from "node:worker_threads";
import type { ParsedArticle, ParseTask } from "./parsed-article";

// The thread in which one input is parsed, with no more readers loaded than it needs. See parse-in-thread.ts.

async function parse(task: ParseTask): Promise<ParsedArticle> {
  try {
    return await read(task);
  } catch {
    // a parser that met what it did not expect, or a nesting deeper than the stack
    return { ok: false, reason: "too-complex" };
  }
}

async function read(task: ParseTask): Promise<ParsedArticle> {
  switch (task.kind) {
    case "fragment":
      return (await import("./parse-fragment")).parseFragment(task.html);
    case "page":
      return (await import("./parse-page")).parsePage(task.html, task.address);
    case "docx":
      return (await import("./parse-docx")).parseDocx(task.bytes);
    case "pdf":
      return (await import("./parse-pdf")).parsePdf(task.bytes);
  }
}

parentPort?.once("message", async (task: ParseTask) => {
  parentPort?.postMessage(await parse(task));
});
