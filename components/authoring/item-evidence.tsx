import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { clash, meet, withRing } from "@/lib/domain/draft-words";
import type { Range } from "@/lib/domain/range";
import type { ItemSurroundings } from "./exercises-draft";
import { Fold } from "./fold";
import { excerpt } from "./review-words";
import { WordRow } from "./word-row";

type ItemEvidenceProps = Pick<ItemSurroundings, "lesson" | "language" | "direction"> & {
  id: string;
  /** the index of the claim that is asked about */
  claim: number | null;
  evidence: readonly Range[];
  onEvidence: (evidence: [number, number][]) => void;
};

const LONGEST = 40;

/** The words that students see ringed once they may know the key: closed, they stand in a line; opened, they are tapped in a paragraph. */
export function ItemEvidence({ id, lesson, evidence, ...props }: ItemEvidenceProps) {
  const [open, setOpen] = useState(false);
  const said = evidence.map((ring) => `“${excerpt(lesson.text.slice(...ring), LONGEST)}”`).join(", ");
  return (
    <Fold
      id={`${id}-rings`}
      open={open}
      onOpen={setOpen}
      summary={
        <span>
          Words that show it: <bdi className="quiet">{said || "none"}</bdi>
        </span>
      }
    >
      <Rings {...props} {...{ id, lesson, evidence }} />
    </Fold>
  );
}

function Rings({ id, lesson, claim, evidence, language, direction, onEvidence }: ItemEvidenceProps) {
  const own = claim === null ? [] : (lesson.claims[claim] ?? []);
  const start = own[0] ?? evidence[0];
  const [at, setAt] = useState(() => Math.max(0, start ? lesson.blocks.findIndex(({ range }) => meet(range, start)) : 0));
  const block = lesson.blocks[at];
  const elsewhere = evidence.filter((ring) => block && !meet(ring, block.range));
  const ring = (word: Range) => {
    const next = withRing(lesson, evidence, word);
    if (next) onEvidence(next);
  };
  if (!block) return null;
  return (
    <div className="stack tight">
      <p className="hint">Tap the words. Students see them ringed once they may see the key.</p>
      <SelectField
        id={`${id}-ring-block`}
        label="In the paragraph"
        value={String(at)}
        onChange={({ currentTarget: { value } }) => setAt(Number(value))}
        options={lesson.blocks.map(({ range }, index) => ({
          value: String(index),
          label: `${index + 1}. ${excerpt(lesson.text.slice(...range), 2 * LONGEST)}`,
        }))}
      />
      <div lang={language} dir={direction}>
        <WordRow
          text={lesson.text}
          ranges={[block.range]}
          label="Words that can be ringed"
          pressed={(word) => evidence.some((one) => meet(one, word))}
          aside={(word) => own.length > 0 && !clash(own, [word])}
          onWord={ring}
        />
      </div>
      {elsewhere.length > 0 && (
        <ul className="stack tight">
          {elsewhere.map((one) => (
            <li key={one[0]} className="row spread">
              <bdi>“{excerpt(lesson.text.slice(...one), LONGEST)}”</bdi>
              <Button variant="ghost" icon="close" onClick={() => onEvidence(copies(evidence.filter((other) => other !== one)))}>
                Take the ring off <span className="sr">“{excerpt(lesson.text.slice(...one), LONGEST)}”</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const copies = (ranges: readonly Range[]): [number, number][] => ranges.map(([start, end]) => [start, end]);
