import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/domain/article";
import { claimSentences } from "@/lib/source-analysis/claim-sentences";
import { segmentText } from "@/lib/source-analysis/segment-text";

const sentences = (language: string, text: string) => {
  const blocks: Block[] = text === "" ? [] : [{ kind: "paragraph", range: [0, text.length] }];
  return claimSentences({ text, blocks, language }).map((range) => text.slice(...range));
};

test.each([
  [
    "de",
    ["Am 4. März kam Dr. Moser z. B. nach Halvik.", "„Wir warten.“", "Das sagte er.", "„Kommt er?“ fragte sie.", "Die Nr. 5 fiel aus."],
  ],
  ["fr", ["M. Dupont a dit : « Il faut agir. »", "Selon Mme. Roux, c’est vrai.", "Est-ce possible ?", "« Quoi ? » dit-il."]],
  ["es", ["¿Vendrá el ministro?", "«No lo sé», dijo.", "El Sr. García vino.", "¡Vaya!"]],
  ["ar", ["هل سينتهي الإضراب قريبا؟", "نعم.", "وناول الميناء 3.1 مليون طن."]],
  ["hi", ["मजदूर हड़ताल पर हैं।", "क्यों?"]],
  ["ru", ["Он приехал 5 мая.", "А. С. Орлов писал.", "«Ждём», — сказала г-жа Петрова."]],
])("%s is cut into its sentences", (language, expected) => {
  expect(sentences(language, expected.join(" "))).toEqual(expected);
});

test.each([
  ["zh", ["“我们等了十一个月。”工会秘书说。", "分析人士担心。", "他说：“不行！”", "然后走了。", "“一。", "二。”她说。"]],
  ["ja", ["組合は木曜日まで続くとしている！", "「待った。」と述べた。", "本当？", "はい。"]],
])("%s, without spaces, too", (language, expected) => {
  expect(sentences(language, expected.join(""))).toEqual(expected);
});

test("English is cut as the analysis cuts it, and headings are left out", () => {
  const text = "What is next\nMr. Lee came. He said so.\nNothing is sure.";
  const blocks: Block[] = [
    { kind: "heading", range: [0, 12] },
    { kind: "paragraph", range: [13, 38] },
    { kind: "bullet", range: [39, 55] },
  ];
  const cut = segmentText(text, blocks).flatMap(({ kind, range }) => (kind === "heading" ? [] : [range]));
  expect(claimSentences({ text, blocks, language: "en-GB" })).toEqual(cut);
  expect(claimSentences({ text, blocks, language: "sv" })).toHaveLength(3);
});

test("whatever the text, sentences stand in order, apart, within their block and with a word in them", () => {
  const piece = fc.constantFrom("a", "B ", "1.", ". ", "。", "”", "“", "« ", " »", "?", "!”x", "：", "\u00a0", "😀", "é", "؟", "\n");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      if (text === "") return;
      let before = 0;
      for (const [start, end] of claimSentences({ text, blocks: [{ kind: "paragraph", range: [0, text.length] }], language: "zh" })) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(text.slice(start, end)).toMatch(/^\S[\s\S]*\S$|^\S$/u);
        expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        before = end;
      }
    }),
  );
});
