import type { WordRun } from "./word-changes";

/** Two texts in one: what is gone struck through, what is new underlined, and both said to a screen reader. */
export function WordMarks({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ text, where }, index) => {
    const place = `${index}:${where}`;
    if (where === "both") return <span key={place}>{text}</span>;
    const Mark = where === "later" ? "ins" : "del";
    return (
      <Mark key={place}>
        <span className="sr">{where === "later" ? " [new: " : " [gone: "}</span>
        {text}
        <span className="sr">{"] "}</span>
      </Mark>
    );
  });
}
