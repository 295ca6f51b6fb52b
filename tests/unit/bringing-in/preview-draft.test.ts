import { expect, test } from "vitest";
import { countsOf, draftOf, factErrors, lessonInput, withBlock } from "@/components/bringing-in/preview-draft";
import { refusalWords, startRefusalWords } from "@/components/bringing-in/refusal-words";
import type { ArticleProposal } from "@/lib/domain/article-proposal";
import { startLessonSchema } from "@/lib/domain/lesson-draft";

const proposal: ArticleProposal = {
  facts: {
    ...{ title: "Mill closed", byline: "", outlet: "", publishedOn: null, address: null, retells: "", rights: "" },
    ...{ language: "en-GB", direction: "ltr" },
  },
  blocks: [
    { kind: "heading", text: "Mill closed", leftover: true },
    { kind: "paragraph", text: "The well-known mill’s wheel has 1,200 parts.", leftover: false },
    { kind: "paragraph", text: "Advertisement", leftover: true },
  ],
  origin: "paste",
};

test("leftovers are struck out and not counted", () => {
  expect(countsOf(draftOf(proposal))).toEqual({ words: 7, blocks: 1, struck: 2 });
});

test("what is kept after all goes to the lesson, as what it is", () => {
  const draft = withBlock(withBlock(draftOf(proposal), 2, { struck: false }), 2, { kind: "bullet" });
  const input = lessonInput({ ...draft, facts: { ...draft.facts, publishedOn: "2024-11-18", address: " https://news.example/a " } });
  expect(startLessonSchema.parse(input)).toEqual({
    facts: { ...proposal.facts, publishedOn: "2024-11-18", address: "https://news.example/a" },
    blocks: [
      { kind: "paragraph", text: "The well-known mill’s wheel has 1,200 parts." },
      { kind: "bullet", text: "Advertisement" },
    ],
  });
});

test.each([
  [{ title: " " }, ["title"]],
  [{ address: "javascript:alert(1)" }, ["address"]],
  [{ address: "news.example" }, ["address"]],
  [{ address: "https://news.example" }, []],
  [{ address: "" }, []],
])("%j is wrong in %j", (change, fields) => {
  expect(Object.keys(factErrors({ ...draftOf(proposal).facts, ...change }))).toEqual(fields);
});

test("an address that is no page's is refused by the server too", () => {
  const input = lessonInput(draftOf(proposal));
  expect(startLessonSchema.safeParse({ ...input, facts: { ...input.facts, address: "javascript:alert(1)" } }).success).toBe(false);
});

test("every refusal says what to do: two sentences or more", () => {
  for (const words of [...Object.values(refusalWords), ...Object.values(startRefusalWords)]) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words.split(/[.:] /).length).toBeGreaterThan(1);
  }
});
