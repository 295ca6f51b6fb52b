// Which browser the tests drive: Playwright's own, an installed one, or one that is fetched now.
import { existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";
import { bin, Failure, run } from "./project.mjs";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
const applications = ["Google Chrome", "Chromium", "Microsoft Edge"];

/** The path of an installed Chrome, Chromium or Edge; nothing when there is none. */
function installedBrowser() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => commands.map((name) => join(folder, name)));
  const onMac = ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    applications.map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
  );
  return [process.env.CHROMIUM_PATH, ...onPath, ...(platform() === "darwin" ? onMac : [])].find((path) => path && existsSync(path));
}

/** What to launch: `undefined` for Playwright's own browser, a path for an installed one. */
export async function browserPath() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? undefined : installedBrowser();
}

/** Fetches a browser if there is none. Throws, with the command that helps, when that can't be done. */
export async function ensureBrowser() {
  const { chromium } = await import("playwright");
  const found = () => existsSync(chromium.executablePath()) || installedBrowser();
  if (found()) return;
  await run(bin("playwright"), ["install", "chromium"]).catch((error) => console.error(error.message));
  if (found()) return;
  if (process.env.CI === "true" && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await run("apt-get", ["update", "--quiet"]).catch((error) => console.error(error.message));
    await run("apt-get", ["install", "--yes", "--quiet", "chromium"], { DEBIAN_FRONTEND: "noninteractive" }).catch((error) =>
      console.error(error.message),
    );
    if (found()) return;
  }
  throw new Failure(
    "The browser tests need a browser and found none: run `npx playwright install chromium` or install Chrome, Chromium or Edge.",
  );
}
