import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Certainty, ClaimClass, Voucher } from "@/lib/domain/label";
import type { Skill } from "@/lib/domain/skill";

// Turns the real seed article and its expert key, which stand outside of the project, into a lesson folder.

const ARTICLES = resolve(import.meta.dirname, "../../../shared/articles");
const NAME = "000_abcdb006098a33bf";

/** Whether the seed article is on this machine. */
export const hasSeedArticle = () => existsSync(join(ARTICLES, `${NAME}.key.json`));

const CLASSES = { fact: "reported-fact", attribution: "attribution", speculation: "speculation" } as const satisfies Record<
  string,
  ClaimClass
>;
const VOUCHERS_OF = {
  named_person: "named-person",
  named_organisation: "named-organisation",
  document: "document",
  news_outlet: "news-outlet",
  unnamed_official: "unnamed-official",
  unnamed_individual: "unnamed-person",
  collective_unnamed: "unnamed-group",
  implicit: "implicit",
} as const satisfies Record<string, Voucher>;
type SourceType = keyof typeof VOUCHERS_OF;

const stretch = z.object({ start: z.int(), end: z.int() });
const expertKeySchema = z.object({
  sentences: z.array(
    stretch.extend({
      id: z.int(),
      class: z.enum(["fact", "attribution", "speculation", "heading"]),
      subclass: z.string(),
      acceptable: z.array(z.enum(["fact", "attribution", "speculation"])),
      reason: z.string(),
      attributions: z.array(
        z.object({
          source: z.array(stretch),
          cue: z.array(stretch),
          sourceType: z.string().refine((type): type is SourceType => Object.hasOwn(VOUCHERS_OF, type)),
          sourcingChain: z.array(z.string()),
        }),
      ),
      hedges: z.array(stretch),
      flags: z.array(z.string()),
    }),
  ),
});
type Sentence = z.infer<typeof expertKeySchema>["sentences"][number];

/** Writes the lesson folder into `folder`, which is made. */
export function writeSeedLesson(folder: string): void {
  const text = readFileSync(join(ARTICLES, `${NAME}.txt`), "utf8");
  const { sentences } = expertKeySchema.parse(JSON.parse(readFileSync(join(ARTICLES, `${NAME}.key.json`), "utf8")));
  const headings = sentences.filter((sentence) => sentence.class === "heading");
  const graded = sentences
    .filter((sentence) => sentence.class !== "heading")
    .map((sentence) => ({ ...sentence, start: skipMark(text, sentence.start) }));
  const files = {
    "article.txt": text,
    "lesson.json": JSON.stringify({
      format: 1,
      slug: "seed-article",
      title: "The seed article",
      summary: "The article that the expert key was made for.",
      article: { title: "The seed article" },
      blocks: linesOf(text).map(({ start, end }) => {
        const kind = headings.some((heading) => heading.start === start)
          ? "heading"
          : text.startsWith("- ", start)
            ? "bullet"
            : "paragraph";
        return { kind, ...placeOf(text, { start: skipMark(text, start), end }) };
      }),
      claims: graded.map((sentence) => ({ id: idOf(sentence), ranges: [placeOf(text, sentence)] })),
      exercises: [{ kind: "sort-the-claims", title: "Sort the claims", claims: graded.map(idOf) }],
    }),
    "key.json": JSON.stringify({ format: 1, entries: graded.map((sentence) => entryOf(text, sentence)) }),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

const idOf = ({ id }: { id: number }) => `s${id}`;
const skipMark = (text: string, start: number) => (text.startsWith("- ", start) ? start + 2 : start);

/** A place as lesson files write it: offsets in code points, and the words. */
function placeOf(text: string, { start, end }: { start: number; end: number }) {
  const points = (to: number) => [...text.slice(0, to)].length;
  return { start: points(start), end: points(end), text: text.slice(start, end) };
}

function linesOf(text: string) {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const place = { start, end: start + line.length };
    start += line.length + 1;
    return line === "" ? [] : [place];
  });
}

function entryOf(text: string, sentence: Sentence) {
  const [attribution] = sentence.attributions;
  const voucher: Voucher = attribution ? VOUCHERS_OF[attribution.sourceType] : "own-voice";
  const others = new Set(sentence.attributions.map(({ sourceType }) => VOUCHERS_OF[sourceType]).filter((other) => other !== voucher));
  const classes = sentence.acceptable.filter((name) => name !== sentence.class).map((name) => CLASSES[name]);
  const shown = attribution ? sentence.attributions.flatMap(({ source, cue }) => [...source, ...cue]) : sentence.hedges;
  return {
    claim: idOf(sentence),
    label: { voucher, certainty: certaintyOf(sentence) },
    accepted: [...[...others].map((other) => ({ voucher: other, credit: 1 })), ...classes.map((name) => ({ class: name, credit: 0.5 }))],
    evidence: shown.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).map((place) => placeOf(text, place)),
    explanation: sentence.reason,
    skill: skillOf(sentence, voucher),
    chain: (attribution?.sourcingChain ?? ["this article"]).map((name) => ({ name })),
  };
}

function certaintyOf({ class: name, subclass, acceptable }: Sentence): Certainty {
  if (name === "speculation") return subclass.includes("prediction") ? "predicted" : "hedged";
  return name === "attribution" && acceptable.includes("speculation") ? "hedged" : "asserted";
}

function skillOf({ class: name, flags, subclass }: Sentence, voucher: Voucher): Skill {
  if (flags.some((flag) => flag.startsWith("attribution_drift"))) return "drift";
  if (name === "fact") return "plain-fact";
  if (name === "speculation") return subclass.includes("prediction") ? "prediction" : "hedge";
  if (voucher === "document") return "document";
  if (voucher === "news-outlet") return "relayed-source";
  return voucher.startsWith("unnamed") ? "unnamed-source" : "named-source";
}
