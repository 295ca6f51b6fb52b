import { type ParsedLesson, readLesson } from "@/lib/domain/lesson-folder";

const ITEMS = 30;

// Three ways of putting a claim, in turn, each with the label that the key gives it.
const WAYS = [
  {
    words: (n: number) => `The town counted ${n * 17} bicycles on bridge number ${n} in one day of spring.`,
    label: { voucher: "own-voice", certainty: "asserted" },
    skill: "plain-fact",
  },
  {
    words: (n: number) => `Bridge number ${n} needs ${n * 3} new beams, the engineer Rosa Lind told the council.`,
    label: { voucher: "named-person", certainty: "asserted" },
    skill: "named-source",
  },
  {
    words: (n: number) => `The repair of bridge number ${n} could take ${n + 4} weeks and delay the market.`,
    label: { voucher: "own-voice", certainty: "hedged" },
    skill: "hedge",
  },
] as const;

/** A lesson of 30 claims, five to a paragraph, as its three files hold it. It is ASCII, so that units and characters agree. */
export function makeLesson(): ParsedLesson {
  const sentences = Array.from({ length: ITEMS }, (_, index) => ({ way: wayOf(index), words: wayOf(index).words(index + 1) }));
  const paragraphs = Array.from({ length: ITEMS / 5 }, (_, index) =>
    sentences
      .slice(index * 5, index * 5 + 5)
      .map(({ words }) => words)
      .join(" "),
  );
  const article = `${paragraphs.join("\n")}\n`;
  const place = (text: string) => ({ start: article.indexOf(text), end: article.indexOf(text) + text.length, text });
  const ids = sentences.map((_, index) => `claim-${index + 1}`);
  const read = readLesson({
    article,
    lesson: {
      format: 1,
      slug: "thirty-claims",
      title: "Thirty claims about bridges",
      summary: "A lesson made for measuring.",
      article: { title: "The bridges of the town" },
      blocks: paragraphs.map((text) => ({ kind: "paragraph", ...place(text) })),
      claims: sentences.map(({ words }, index) => ({ id: ids[index], ranges: [place(words)] })),
      exercises: [{ kind: "sort-the-claims", title: "Sort the claims", claims: ids }],
    },
    key: {
      format: 1,
      entries: sentences.map(({ way }, index) => ({
        claim: ids[index],
        label: way.label,
        explanation: "The words of the sentence say so.",
        skill: way.skill,
        chain: [{ name: "this article" }],
      })),
    },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

function wayOf(index: number) {
  const way = WAYS[index % WAYS.length];
  if (!way) throw new Error("there is no such way");
  return way;
}
