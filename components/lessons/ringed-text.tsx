import { articleBlocks } from "@/lib/domain/article-parts";
import type { Range } from "@/lib/domain/range";

type RingedTextProps = { text: string; ranges: readonly Range[]; rings: readonly Range[] };

/** The words of a claim, with those that show its label ringed. */
export function RingedText({ text, ranges, rings }: RingedTextProps) {
  const pieces = articleBlocks(
    text,
    ranges.map(([start, end]) => ({ kind: "paragraph", range: [start, end] })),
    [],
    rings,
  );
  return pieces.map((piece, index) => (
    <span key={piece.start}>
      {index > 0 && " … "}
      {piece.parts.map((part, number) => {
        const place = `${piece.start}:${number}`;
        return part.ringed ? (
          <mark className="evidence" key={place}>
            {part.text}
          </mark>
        ) : (
          <span key={place}>{part.text}</span>
        );
      })}
    </span>
  ));
}
