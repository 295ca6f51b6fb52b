// npm run lesson -- check|import FOLDER: lessons as files. The commands stand in lesson.ts.
import { ensureInstalled } from "./install.mjs";
import { main } from "./project.mjs";

await main(async () => {
  await ensureInstalled();
  const { runProgram } = await import("./program.mjs");
  await runProgram("scripts/lesson.ts", process.argv.slice(2));
});
