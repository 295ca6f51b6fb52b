import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { RingedText } from "@/components/lessons/ringed-text";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { type EdgeMove, proposed, type WorkingClaim } from "@/lib/domain/draft-editing";
import { blockOf, clash, meet } from "@/lib/domain/draft-words";
import type { Range } from "@/lib/domain/range";
import type { ReviewArticle } from "./review-draft";
import { excerpt } from "./review-words";
import type { WordsMode } from "./use-review";
import { WordRow } from "./word-row";

type ClaimWordsProps = {
  article: ReviewArticle;
  claim: WorkingClaim;
  mode: WordsMode;
  /** the claims of this lesson may be cut otherwise */
  mayCut: boolean;
  onMode: (mode: WordsMode) => void;
  onClose: () => void;
  onRing: (word: Range) => void;
  onSplit: (at: number) => void;
  onEdge: (move: Omit<EdgeMove, "id">) => void;
};

/** The claim's words with the evidence ringed, and the ways to change either. */
export function ClaimWords({ article, claim, mode, mayCut, onMode, onClose, onRing, onSplit, onEdge }: ClaimWordsProps) {
  const { text, language, direction } = article;
  const { ranges, evidence } = proposed(claim);
  if (mode === "rings") {
    return (
      <WordsPanel title="Ring the words that show the label." onClose={onClose}>
        <Rings article={article} ranges={ranges} evidence={evidence} onRing={onRing} />
      </WordsPanel>
    );
  }
  if (mode === "split") {
    return (
      <WordsPanel title="Choose the word with which the second claim begins." onClose={onClose} cancel>
        <div lang={language} dir={direction}>
          <WordRow
            text={text}
            ranges={ranges}
            label="Words to split at"
            closed={(_, index) => index === 0}
            onWord={(word) => onSplit(word[0])}
          />
        </div>
      </WordsPanel>
    );
  }
  const elsewhere = evidence.filter((ring) => !clash(ranges, [ring]));
  return (
    <div className="stack tight">
      <p className="serif" lang={language} dir={direction}>
        <RingedText text={text} ranges={ranges} rings={evidence} />
      </p>
      {elsewhere.length > 0 && (
        <p className="small quiet">Also ringed elsewhere: {elsewhere.map((ring) => `“${excerpt(text.slice(...ring))}”`).join(", ")}</p>
      )}
      {mode === "ends" ? (
        <WordsPanel title="Move the ends of the claim, a word at a time." onClose={onClose}>
          <Ends article={article} ranges={ranges} onEdge={onEdge} />
        </WordsPanel>
      ) : (
        <div className="row words-acts">
          <LinkButton icon="pencil" onClick={() => onMode("rings")}>
            Change the ringed words
          </LinkButton>
          {mayCut && <LinkButton onClick={() => onMode("ends")}>Change its words</LinkButton>}
        </div>
      )}
    </div>
  );
}

/** What is open instead of the claim's words; Escape leaves it, the focus goes in. */
function WordsPanel({ title, cancel, onClose, children }: { title: string; cancel?: boolean; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>("button:not([aria-disabled])")?.focus({ preventScroll: true }), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  return (
    <section ref={ref} className="words-panel stack tight" aria-label={title} onKeyDown={leave}>
      <p className="small strong">{title}</p>
      {children}
      <Button onClick={onClose}>{cancel ? "Cancel" : "Done"}</Button>
    </section>
  );
}

type RingsProps = { article: ReviewArticle; ranges: readonly Range[]; evidence: readonly Range[]; onRing: (word: Range) => void };

/** The claim's words to be ringed; those around it too, where the source stands there. */
function Rings({ article, ranges, evidence, onRing }: RingsProps) {
  const block = ranges[0] && blockOf(article, ranges[0]);
  const alone = ranges.length === 1 && block?.range.join() === ranges[0]?.join();
  const [wide, setWide] = useState(() => evidence.some((ring) => !clash(ranges, [ring]) && block && meet(ring, block.range)));
  return (
    <>
      <div lang={article.language} dir={article.direction}>
        <WordRow
          text={article.text}
          ranges={wide && block ? [block.range] : ranges}
          label="Words that can be ringed"
          pressed={(word) => evidence.some((ring) => meet(ring, word))}
          aside={(word) => !clash(ranges, [word])}
          onWord={onRing}
        />
      </div>
      {!wide && !alone && <LinkButton onClick={() => setWide(true)}>Show the whole paragraph</LinkButton>}
    </>
  );
}

const SIDES = [
  { edge: "start", name: "Start" },
  { edge: "end", name: "End" },
] as const;

/** Two ends for each stretch of the claim; Shift with the arrows does the same. */
function Ends({ article, ranges, onEdge }: { article: ReviewArticle; ranges: readonly Range[]; onEdge: ClaimWordsProps["onEdge"] }) {
  return (
    <div className="stack tight">
      {ranges.map((range, index) => (
        <fieldset key={range[0]} className="ends" data-keys>
          <legend className={ranges.length > 1 ? "small" : "sr"}>“{excerpt(article.text.slice(...range), 40)}”</legend>
          {SIDES.map(({ edge, name }) => (
            <div key={edge} className="row tight">
              <span className="small ends-name">{name}</span>
              <Button icon="plus" aria-label={`${name}: one word more`} onClick={() => onEdge({ range: index, edge, by: "more" })}>
                Word
              </Button>
              <Button icon="minus" aria-label={`${name}: one word less`} onClick={() => onEdge({ range: index, edge, by: "less" })}>
                Word
              </Button>
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function LinkButton({ icon, onClick, children }: { icon?: IconName; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="link" onClick={onClick}>
      {icon && <Icon name={icon} />} {children}
    </button>
  );
}
