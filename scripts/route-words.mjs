import { readdirSync } from "node:fs";
import path from "node:path";

/** The literal parts of all routes below `app`, and the names of the files in `publicFolder`: what a log may show of an address. */
export function routeWords(app, publicFolder) {
  const words = new Set(["manifest.webmanifest", ...readdirSync(publicFolder)]);
  for (const file of readdirSync(app, { recursive: true })) {
    for (const part of path.dirname(file).split(path.sep)) {
      if (/^[a-z0-9.-]+$/.test(part) && part !== ".") words.add(part);
    }
    if (/^(icon|apple-icon)\./.test(path.basename(file))) words.add(path.basename(file));
  }
  return [...words].sort();
}
