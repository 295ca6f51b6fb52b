import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "@/lib/source-analysis/analyse";
import { findTurns, withTurns } from "@/lib/source-analysis/find-turns";
import { segmentText } from "@/lib/source-analysis/segment-text";

const INTERVIEW = [
  "Ana Ruiz has watched over the museum of Halvik since June. She spoke to the Ledger about her robot colleague.",
  "Ledger: Do you trust the machine?",
  "Ana: I do not trust it. It may be bored.",
  "Ledger: What would change your mind?",
  "Ana: A year without a broken vase. The director calls it “our best guard”.",
  "Mara Lind: No more than I trust a stranger. Perhaps it will learn.",
].join("\n\n");

const turnsIn = (text: string) => findTurns(text, segmentText(text)).map(({ range }) => text.slice(...range));

test("each paragraph of an interview is said by whom it names before the colon", () => {
  expect(turnsIn(INTERVIEW)).toEqual([
    "Do you trust the machine?",
    "I do not trust it. It may be bored.",
    "What would change your mind?",
    "A year without a broken vase. The director calls it “our best guard”.",
    "No more than I trust a stranger. Perhaps it will learn.",
  ]);
});

test("what is said in a turn is credited to its speaker, to the end of the paragraph", () => {
  const { segments, attributions } = analyse(INTERVIEW);
  const classOf = (sentence: string) => segments.find(({ range }) => INTERVIEW.slice(...range) === sentence);
  expect(classOf("It may be bored.")).toMatchObject({ class: "attribution", label: { voucher: "named-person" } });
  expect(classOf("Perhaps it will learn.")).toMatchObject({ class: "attribution" });
  expect(classOf("She spoke to the Ledger about her robot colleague.")).toMatchObject({ class: "reported-fact" });
  const told = attributions.find(({ content }) => content.some((range) => INTERVIEW.slice(...range).startsWith("No more")));
  expect(told).toMatchObject({ form: "direct", communicated: true });
  expect(told?.source.map((range) => INTERVIEW.slice(...range))).toEqual(["Mara Lind"]);
});

test.each([
  ["labels that nobody is called", "Update: The bridge is open.\nBackground: It fell in May.\nUpdate: Cars may pass.\nWeather: It rains."],
  ["a single speaker", "Ana Ruiz came late.\nAna: I am late.\nAna: The bus was late.\nAna: It always is."],
  ["two turns", "Ana met Ben there.\nAna: Hello.\nBen: Goodbye."],
])("%s make no interview", (_, text) => {
  expect(turnsIn(text)).toEqual([]);
});

test("a quotation inside a turn is a part of it", () => {
  const quotation = (from: number, to: number) => ({ range: [from, to] as const, carried: false });
  expect(withTurns([quotation(0, 4), quotation(12, 15), quotation(30, 40)], [quotation(10, 20)])).toEqual([
    quotation(0, 4),
    quotation(10, 20),
    quotation(30, 40),
  ]);
});

test("turns stand in order inside the text, whatever it is", () => {
  const line = fc.oneof(
    fc.constantFrom("Ana: Yes.", "Ben Okri: No. It may be.", "Ana met Ben Okri.", "A.B: so", "“Ana: no”", "", "Ana: "),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join("\n");
      let end = 0;
      for (const { range } of findTurns(text, segmentText(text))) {
        expect(range[0]).toBeGreaterThanOrEqual(end);
        expect(range[1]).toBeGreaterThan(range[0]);
        end = range[1];
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
