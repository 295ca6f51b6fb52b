import type { z } from "zod";
import { acceptedSchema } from "./answer-key";

type LessonFileName = "article.txt" | "lesson.json" | "key.json";

/** Why a lesson folder is refused: the file, the claim where there is one, and a reason in plain words. */
export type LessonProblem = { readonly file: LessonFileName; readonly claim?: string; readonly reason: string };

const SHOWN = 60;
/** How many of the words that are alike stand before a difference, in code points. */
const BEFORE = 12;

/** The words in quotation marks, cut to 60 code points, with line breaks drawn as ⏎. */
export function quoted(words: string): string {
  const points = [...words.slice(0, 4 * SHOWN)];
  const shown = points.slice(0, SHOWN).join("");
  return `“${shown.replaceAll("\n", "⏎")}${shown.length < words.length ? "…" : ""}”`;
}

/** Two stretches of words that differ, in quotation marks; where they begin alike, from shortly before the first difference on. */
export function quotedApart(some: string, others: string): [string, string] {
  const [a, b] = [[...some], [...others]];
  const differs = a.findIndex((point, at) => point !== b[at]);
  const same = differs < 0 ? a.length : differs;
  if (same < SHOWN / 2) return [quoted(some), quoted(others)];
  const from = a.lastIndexOf(" ", same - BEFORE) + 1;
  const rest = (points: readonly string[]) => quoted(points.slice(from).join("")).replace("“", "“…");
  return [rest(a), rest(b)];
}

/** A problem of one file; `claim` is left out where it is not known. */
export const problemIn = (file: LessonFileName, claim: string | undefined, reason: string): LessonProblem =>
  claim === undefined ? { file, reason } : { file, claim, reason };

/** What is wrong with the article's text as text: only LF line ends, NFC and printable characters may be stored. */
export function articleProblems(text: string): LessonProblem[] {
  const reasons: string[] = [];
  if (text.trim() === "") reasons.push("The file is empty.");
  if (text.startsWith("\uFEFF")) reasons.push("The file begins with a byte order mark. Save it as UTF-8 without one.");
  if (text.includes("\r")) reasons.push("The file has Windows line ends (CR). Save it with LF line ends only.");
  if (!storable(text)) reasons.push("The file has control characters or broken characters that can't be kept. Remove them.");
  if (text.normalize("NFC") !== text) {
    reasons.push(
      "The file is not in Unicode form NFC: some letters are written as letter plus accent. Convert it to NFC, then set the offsets.",
    );
  }
  return reasons.map((reason) => problemIn("article.txt", undefined, reason));
}

/** A problem for each thing in `raw` that its schema refused; the claim is read from beside the fault. */
export function schemaProblems(file: LessonFileName, raw: unknown, error: z.ZodError): LessonProblem[] {
  const told = new Set<string>();
  return error.issues.flatMap((issue) => {
    const accepted = issue.path[2] === "accepted" && issue.path.length >= 4 ? issue.path.slice(0, 4) : null;
    if (!accepted) return [issueProblem(file, raw, issue, issue.path)];
    if (told.has(pathText(accepted))) return [];
    told.add(pathText(accepted));
    return acceptedIssues(valueAt(raw, accepted)).map((inner) => issueProblem(file, raw, inner, [...accepted, ...inner.path]));
  });
}

/** A problem for each text in `value` that a database can't keep (control characters, halves of characters). */
export function storingProblems(
  file: LessonFileName,
  root: unknown,
  value: unknown = root,
  path: readonly PropertyKey[] = [],
): LessonProblem[] {
  if (typeof value === "string") {
    if (storable(value)) return [];
    return [problemIn(file, claimAt(root, path), `${pathText(path)} has control characters or broken characters that can't be kept.`)];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    storingProblems(file, root, part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** Line breaks and tabs are the only control characters that text may hold; half a surrogate pair is no character. */
const storable = (text: string) => !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text);

type Issue = z.core.$ZodIssue;

const issueProblem = (file: LessonFileName, raw: unknown, issue: Issue, path: readonly PropertyKey[]) =>
  problemIn(file, claimAt(raw, path), reasonOf(issue, path, valueAt(raw, path)));

/** What is wrong with an accepted label: zod tells of the level it came nearest to, the author meant the one whose name is there. */
function acceptedIssues(value: unknown): readonly Issue[] {
  const [byClass, byAxes] = acceptedSchema.options;
  const level = typeof value === "object" && value !== null && Object.hasOwn(value, "class") ? byClass : byAxes;
  return level.safeParse(value).error?.issues ?? [];
}

function reasonOf(issue: Issue, path: readonly PropertyKey[], value: unknown): string {
  const at = path.length === 0 ? "The file" : pathText(path);
  if (value === undefined && path.length > 0) return `${at} is missing.`;
  switch (issue.code) {
    case "invalid_value":
      return `${at} is ${shown(value)}. It must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}.`;
    case "unrecognized_keys":
      return `${at} has ${issue.keys.map(quoted).join(", ")}, which the format does not know.`;
    case "invalid_type":
      return `${at} is ${shown(value)}. It must be ${TYPES.get(issue.expected) ?? issue.expected}.`;
    case "too_small":
      return `${at} is ${shown(value)}. It must ${SIZED.get(issue.origin) ?? "be"} ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}.`;
    case "too_big":
      return `${at} is ${shown(value)}. It must ${SIZED.get(issue.origin) ?? "be"} ${issue.inclusive ? "at most" : "less than"} ${issue.maximum}.`;
    default:
      return `${at} is ${shown(value)}: ${issue.message}.`;
  }
}

const SIZED = new Map([
  ["string", "have a length of"],
  ["array", "hold"],
]);

const TYPES = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["array", "a list"],
  ["object", "an object"],
]);

function shown(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "number" || typeof value === "boolean" || value === null ? String(value) : "no JSON value";
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text.startsWith(".") ? text.slice(1) : text;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** The name of the claim that a place in a file is about: claims[3] by its id, entries[3] by its claim. */
function claimAt(raw: unknown, [list, index]: readonly PropertyKey[]): string | undefined {
  if (list === undefined || index === undefined) return undefined;
  const field = list === "claims" ? "id" : "claim";
  const claim = list === "claims" || list === "entries" ? valueAt(raw, [list, index, field]) : undefined;
  return typeof claim === "string" ? claim.slice(0, 80) : undefined;
}
