import { readLesson } from "@/lib/domain/lesson-folder";

// A small lesson folder as its files hold it, to be broken in one place.

export const ARTICLE = "The bridge 🌉 is shut.\nTraffic\nIt may open soon, the mayor said.\n- Lorries wait.\n";

/** The place of words in a text, in code points, as a lesson file writes it. */
export function place(text: string, words: string) {
  const unit = text.indexOf(words);
  if (unit < 0) throw new Error(`no such words: ${words}`);
  const start = [...text.slice(0, unit)].length;
  return { start, end: start + [...words].length, text: words };
}
export const at = (words: string) => place(ARTICLE, words);

export const SHUT = "The bridge 🌉 is shut.";
export const OPEN = "It may open soon, the mayor said.";
export const LORRIES = "Lorries wait.";

export const makeLesson = () => ({
  format: 1,
  slug: "bridge",
  title: "The bridge",
  summary: "A bridge is shut.",
  instructions: "Read it.",
  article: { title: "Bridge shut" },
  blocks: [
    { kind: "paragraph", ...at(SHUT) },
    { kind: "heading", ...at("Traffic") },
    { kind: "paragraph", ...at(OPEN) },
    { kind: "bullet", ...at(LORRIES) },
  ],
  claims: [
    { id: "shut", ranges: [at(SHUT)] },
    { id: "open", ranges: [at(OPEN)] },
    { id: "lorries", ranges: [at(LORRIES)] },
  ],
  exercises: [{ kind: "sort-the-claims", title: "Sort", instructions: "", claims: ["shut", "open", "lorries"] }],
});

export const makeEntry = (claim: string, evidence: { start: number; end: number; text: string }[] = []) => ({
  claim,
  label: { voucher: "own-voice", certainty: "asserted" },
  accepted: [] as unknown[],
  evidence,
  explanation: "Said flatly.",
  skill: "plain-fact",
  weight: 1,
  chain: [{ name: "this article" }],
});

export const makeKey = () => ({
  format: 1,
  entries: [makeEntry("shut", [at("is shut")]), makeEntry("open", [at("the mayor said")]), makeEntry("lorries")],
});

export function problemsOf(change: { article?: string; lesson?: unknown; key?: unknown }) {
  const read = readLesson({ article: ARTICLE, lesson: makeLesson(), key: makeKey(), ...change });
  return read.ok ? [] : read.problems;
}

/** The problems after a change of the good lesson or key. */
export function afterLesson(change: (lesson: ReturnType<typeof makeLesson>) => void) {
  const lesson = makeLesson();
  change(lesson);
  return problemsOf({ lesson });
}
export function afterKey(change: (key: ReturnType<typeof makeKey>) => void) {
  const key = makeKey();
  change(key);
  return problemsOf({ key });
}
export function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error("the list is empty");
  return item;
}
export const shifted = (words: string, by: number) => ({ start: at(words).start + by, end: at(words).end + by, text: words });
