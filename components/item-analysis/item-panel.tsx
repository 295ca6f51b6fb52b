import Link from "next/link";
import { ClaimQuote } from "@/components/results/claim-quote";
import { ClaimSheet } from "@/components/results/claim-sheet";
import { LabelName } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { formatCount, formatDecimal, LOCALE } from "@/lib/domain/format";
import { type ItemAnalysis, VERDICT_WORDS } from "@/lib/domain/item-analysis";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { FEWEST_FOR_INDICES, type ItemNoun, type KeyedClaim } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import { type AnswerRow, AnswerRows } from "./answer-rows";
import { AnswerWords } from "./answer-words";
import { ChainTable, SpanTable } from "./closeness";
import { FigureRow } from "./figure-row";
import { intervalText } from "./figure-words";
import { ITEM_FORMULAS } from "./formulas";
import { TABLE_FIGURES } from "./item-columns";
import { OptionTable } from "./option-table";
import { VerdictLine } from "./verdict-line";

type ItemPanelProps = {
  item: ItemAnalysis;
  claim: KeyedClaim;
  noun: ItemNoun;
  /** the exercise’s title, where the lesson has several */
  exercise: string | null;
  article: { text: string; language: string; direction: "ltr" | "rtl" };
  rows: readonly AnswerRow[];
  /** how many answers wait for the teacher's mark */
  waiting: number;
  assignmentId: string;
  /** Krippendorff’s α of the claim against the chance of the whole; null where it has none */
  agreement: number | null;
  closeHref: Search;
  nextHref: Search | null;
};

const WAITING = { one: "# answer to mark", other: "# answers to mark" };

/** One item opened: what its figures say, what was chosen and answered, and the rows behind it. */
export function ItemPanel({ item, claim, noun, exercise, article, rows, waiting, assignmentId, agreement, ...hrefs }: ItemPanelProps) {
  const few = item.answers < FEWEST_FOR_INDICES;
  return (
    <ClaimSheet number={claim.number} className="panel item-panel">
      <header>
        <h2 id="claim-title">
          {noun} {claim.number}
        </h2>
        {hrefs.nextHref && (
          <Link className={buttonClass({ variant: "ghost" })} href={`${hrefs.nextHref}#claim`} prefetch={false}>
            Next <Icon name="next" />
          </Link>
        )}
        <Link className={buttonClass({ variant: "ghost" })} href={hrefs.closeHref} scroll={false} prefetch={false} data-closes>
          <Icon name="close" /> Close
        </Link>
      </header>
      <p className="item-verdict">
        <VerdictLine verdict={item.verdict} waits={waiting > 0} />{" "}
        {waiting > 0 ? (
          <span>
            <Link href={`/teach/assignments/${assignmentId}/marking`} prefetch={false}>
              {formatCount(waiting, WAITING, LOCALE)}
            </Link>
            . Its figures will change.
          </span>
        ) : (
          <span>{VERDICT_WORDS[item.verdict].help}</span>
        )}
      </p>
      <div className="item-halves">
        <div className="stack">
          {exercise && <p className="caption">{exercise}</p>}
          {claim.question && <p className="strong">{claim.question}</p>}
          {(claim.ranges.length > 0 || claim.evidence.length > 0) && <ClaimQuote claim={claim} article={article} />}
          <KeyLine claim={claim} item={item} />
          {item.options ? <OptionTable options={item.options} answers={item.answers} /> : <AnswerWords rows={rows} />}
          <Link
            className={buttonClass({})}
            href={`/teach/assignments/${assignmentId}?claim=${claim.number}&names=on#claim`}
            prefetch={false}
          >
            <Icon name="users" /> Who answered what
          </Link>
        </div>
        <div className="stack">
          {few ? (
            <p className="quiet">Fewer than {FEWEST_FOR_INDICES} answers: figures mean nothing yet. Read the answers themselves.</p>
          ) : (
            <ul className="figures" aria-label={`Figures of ${noun.toLowerCase()} ${claim.number}`}>
              {TABLE_FIGURES.map((name) => (
                <FigureRow
                  key={name}
                  formula={ITEM_FORMULAS[name]}
                  figure={item[name]}
                  more={name === "discriminativeEfficiency" && item.dubious ? "dubious: below 15" : undefined}
                />
              ))}
            </ul>
          )}
          {!few && agreement !== null && (
            <p className="small">
              Agreement on it: <b className="num">{formatDecimal(agreement, 2, LOCALE)}</b>, where 1 is all alike and 0 is chance.{" "}
              <a href="#agreement">All of them</a>
            </p>
          )}
        </div>
      </div>
      {!few && item.spans.length > 0 && <SpanTable spans={item.spans} />}
      {!few && item.chain && <ChainTable chain={item.chain} />}
      {item.options && !claim.keyClass && <AnswerWords rows={rows} />}
      <AnswerRows rows={rows} />
    </ClaimSheet>
  );
}

function KeyLine({ claim: { keyClass, keyWords }, item: { answers, full, blank, fullInterval } }: Pick<ItemPanelProps, "claim" | "item">) {
  const interval = answers < FEWEST_FOR_INDICES ? null : intervalText(fullInterval, "share");
  return (
    <dl className="claim-key">
      <div>
        <dt>The key says</dt>
        {keyClass ? (
          <dd>
            <LabelName letter={CLASS_WORDS[keyClass].letter} tone={CLASS_WORDS[keyClass].tone}>
              {CLASS_WORDS[keyClass].name}
            </LabelName>
          </dd>
        ) : (
          <dd className="in-words">{keyWords}</dd>
        )}
      </div>
      <div>
        <dt>Full credit</dt>
        <dd className="num">
          {full} {formatCount(answers, { one: "of # attempt", other: "of # attempts" }, LOCALE)}
          {interval && <span className="caption"> {interval}</span>}
        </dd>
      </div>
      <div>
        <dt>Left blank</dt>
        <dd className="num">{blank}</dd>
      </div>
    </dl>
  );
}
