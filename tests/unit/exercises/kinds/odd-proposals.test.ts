import { describe, expect, test } from "vitest";
import type { Analysis, Attribution, Segment } from "@/lib/domain/analysis";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { Range } from "@/lib/domain/range";
import { exerciseKind } from "@/lib/exercises/registry";

// What the analysis finds and nobody should be asked about: an analysis made by hand, of sentences in which it errs.

const EMPTY: Analysis = { engineVersion: 1, segments: [], attributions: [], hedges: [], chains: [], drift: [], flags: [] };

/** A lesson of one paragraph whose sentences are its claims. */
function lessonOf(...sentences: readonly string[]): LessonText & { at: (words: string) => Range } {
  const text = sentences.join(" ");
  const claims = sentences.map((sentence): Range[] => [[text.indexOf(sentence), text.indexOf(sentence) + sentence.length]]);
  const at = (words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length];
  return { text, blocks: [{ kind: "paragraph", range: [0, text.length] }], claims, at };
}
const segmentsOf = ({ claims }: LessonText): Segment[] => claims.flatMap(([range]) => (range ? [{ ...SEGMENT, range }] : []));
const SEGMENT: Omit<Segment, "range"> = {
  ...{ kind: "sentence", class: "attribution", label: null, confidence: 1, evidence: [], reason: "", headline: "" },
  ...{ alsoAccepted: [], skill: null, attributions: [] },
};
const said = (over: Pick<Attribution, "source" | "cue" | "content"> & Partial<Attribution>): Attribution => ({
  ...{ sourceType: "named-person", sourceName: "", form: "indirect", stance: "neutral", communicated: true, confidence: 1 },
  ...over,
});

describe("who is this source", () => {
  const ask = (lesson: LessonText, attributions: Attribution[]) =>
    exerciseKind("who-is-this-source")
      .propose({ ...EMPTY, attributions }, lesson)
      .map(({ content }) => content);

  test("nobody is asked who “who” or “And then” is, nor whom “he” stands for", () => {
    const lesson = lessonOf("Pupils who put it off slept less.", "And then: “We decide.”", "He said no.", "Ada Novak agreed to it.");
    const attributions = [
      said({ source: [lesson.at("who")], cue: [lesson.at("put")], content: [lesson.at("it off slept less")] }),
      said({ source: [lesson.at("And then")], cue: [], content: [lesson.at("We decide")] }),
      said({ source: [lesson.at("He")], cue: [lesson.at("said")], content: [lesson.at("no")], sourceName: "Fifth Amendment" }),
      said({ source: [lesson.at("Ada Novak")], cue: [lesson.at("agreed")], content: [lesson.at("to it")], sourceName: "Ada Novak" }),
    ];
    expect(ask(lesson, attributions)).toEqual([{ source: "Ada Novak" }]);
  });

  test("a name in what is told of a source is not its own", () => {
    const lesson = lessonOf("It is open, said Joan Achterby, who chairs the Swimming Club.");
    const source = [lesson.at("Joan Achterby, who chairs the Swimming Club")];
    const one = said({ source, cue: [lesson.at("said")], content: [lesson.at("It is open")], sourceName: "Swimming Club" });
    expect(ask(lesson, [one])).toEqual([{ source: "Joan Achterby" }]);
  });

  test("somebody called by the last name first is asked about once", () => {
    const lesson = lessonOf("Novak says it is open.", "Ada Novak said so twice.");
    const attributions = ["Novak", "Ada Novak"].map((name, claim) =>
      said({ source: [lesson.at(name)], cue: [lesson.at(claim === 0 ? "says" : "said")], content: [], sourceName: name }),
    );
    expect(ask(lesson, attributions)).toEqual([{ source: "Ada Novak" }]);
  });
});

test("highlight the parts: “he” can be ringed, “who” can’t", () => {
  const lesson = lessonOf("Pupils who put it off slept less.", "He said no.");
  const attributions = [
    said({ source: [lesson.at("who")], cue: [lesson.at("put")], content: [lesson.at("it off slept less")] }),
    said({ source: [lesson.at("He")], cue: [lesson.at("said")], content: [lesson.at("no")] }),
  ];
  const proposals = exerciseKind("highlight-the-parts").propose({ ...EMPTY, attributions }, lesson);
  expect(proposals.map(({ claim }) => claim)).toEqual([1]);
});

test("build the chain: each way once, where its own words stand, and none from nobody", () => {
  const lesson = lessonOf("Early text.", "Ada Novak said so.", "Novak said more.", "Pupils who slept.");
  const hop = (name: string) => [{ name, type: "named-person" as const }];
  const chains = [
    { segment: 0, hops: hop("Ada Novak"), evidence: [lesson.at("Ada Novak said")] },
    { segment: 1, hops: hop("Ada Novak"), evidence: [lesson.at("Ada Novak said")] },
    { segment: 2, hops: hop("Ada Novak"), evidence: [lesson.at("Novak said more")] },
    { segment: 3, hops: hop("who"), evidence: [lesson.at("who")] },
  ];
  const proposals = exerciseKind("build-the-chain").propose({ ...EMPTY, segments: segmentsOf(lesson), chains }, lesson);
  expect(proposals.map(({ claim, content }) => [claim, content])).toEqual([[1, { names: ["Ada Novak", "this article"] }]]);
});

test("hedge meter: a question that holds back by its mark alone can’t be marked", () => {
  const lesson = lessonOf("Will it open?", "It may open.");
  const hedges = [
    { range: lesson.at("?"), kind: "question" as const },
    { range: lesson.at("may"), kind: "modal" as const },
  ];
  const proposals = exerciseKind("hedge-meter").propose({ ...EMPTY, segments: segmentsOf(lesson), hedges }, lesson);
  expect(proposals.map(({ claim, key }) => [claim, key])).toEqual([[1, expect.objectContaining({ hedges: [[4, 5]], level: "possible" })]]);
});

test("spot the drift: no pair twice, and no more than an answer holds", () => {
  const lesson = lessonOf(...Array.from({ length: 30 }, (_, index) => `Sentence number ${index} stands here.`));
  const drift = Array.from({ length: 29 }, (_, index) => ({ earlier: 0, later: index + 1, evidence: [] }));
  const kind = exerciseKind("spot-the-drift");
  const [item] = kind.propose({ ...EMPTY, segments: segmentsOf(lesson), drift: [...drift.slice(0, 1), ...drift] }, lesson);
  expect(kind.keySchema.safeParse(item?.key)).toMatchObject({ success: true });
  expect(item?.key).toMatchObject({ pairs: Array.from({ length: 20 }, (_, index) => [0, index + 1]) });
});
