import type { ProposedBlock } from "@/lib/domain/article-proposal";
import { cleanLine, cleanText } from "@/lib/domain/clean-text";
import { isLeftover } from "./leftover";

/** A block whose kind the source did or did not say. `aside`: from beside the article, a caption or a list of links. */
export type RawBlock = { kind: ProposedBlock["kind"] | "unknown"; text: string; aside?: boolean };

const BULLET = /^(?:[•◦▪▫●○■□‣⁃∙·]\s*|[*-]\s+)(?=\S)/u;
const MARKDOWN_HEADING = /^#{1,6} +(?=\S)/;
const ENDS_A_SENTENCE = /[.!?…。！？۔][)"'”’»]*$/u;
const ENDS_LIKE_A_HEADING = /[^.,;:…。，；：、।۔؛،](?<![.!?…。！？।۔]["'”’»」』])$/u;
const LONGEST_HEADING = 90;
const MOST_WORDS_OF_HEADING = 14;
/** A hard-wrapped text has no longer line than this, and few full lines shorter than the next. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;

/** Blocks of plain text: paragraphs by blank lines, or by single ones where no line is broken in its middle. */
export function rawBlocksOfText(text: string): RawBlock[] {
  const chunks = cleanText(text)
    .split(/\n{2,}/)
    .map((chunk) => chunk.split("\n").filter((line) => line !== ""));
  const wrapped = isHardWrapped(chunks);
  return chunks.flatMap((lines) => (wrapped ? joinWrapped(lines) : lines)).map((line) => ({ kind: "unknown", text: line }));
}

/** Whether lines are broken at a width: in chunks between blank lines, hardly any line but the last ends where a sentence does. */
function isHardWrapped(chunks: readonly (readonly string[])[]): boolean {
  if (chunks.some((lines) => lines.some((line) => line.length > WIDEST_WRAP))) return false;
  const inner = chunks.flatMap((lines) => lines.slice(0, -1)).filter((line) => !BULLET.test(line));
  const broken = inner.filter((line) => line.length >= NARROWEST_WRAP && !ENDS_A_SENTENCE.test(line));
  return inner.length >= 3 && broken.length >= inner.length * 0.6;
}

/** A chunk as one line; a bullet begins another. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || BULLET.test(line)) joined.push(line);
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined;
}

/** Blocks as they are proposed: cleaned, kinds told where the source did not, leftovers marked, empty ones left out. */
export function proposeBlocks(raw: readonly RawBlock[]): ProposedBlock[] {
  const lines = raw.map((block) => ({ ...block, text: cleanLine(block.text) })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return lines.map(({ kind, text, aside }, index) => {
    const bare = kind === "heading" ? text : text.replace(BULLET, "").replace(MARKDOWN_HEADING, "");
    return {
      kind: kind === "unknown" || kind === "paragraph" ? kindOf(text, { said: kind, next: lines[index + 1]?.text }) : kind,
      text: bare,
      leftover: aside === true || isLeftover(bare),
    };
  });
}

type Context = { said: RawBlock["kind"]; next: string | undefined };

function kindOf(text: string, { said, next }: Context): ProposedBlock["kind"] {
  if (BULLET.test(text)) return "bullet";
  if (said === "paragraph") return "paragraph";
  if (MARKDOWN_HEADING.test(text)) return "heading";
  return next !== undefined && looksLikeHeading(text) && next.length > text.length ? "heading" : "paragraph";
}

/** Short, begins like a title and does not end like a sentence. */
function looksLikeHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    text.split(" ").length <= MOST_WORDS_OF_HEADING &&
    /^["'“‘«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    ENDS_LIKE_A_HEADING.test(text) &&
    !/^(by|von|par|por|di) \p{Lu}/iu.test(text)
  );
}
