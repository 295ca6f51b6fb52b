import { PageTurner, pageAround } from "@/components/taking/list-pages";
import type { PlayerArticleFacts } from "@/components/taking/player-setting";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { type ClaimClass, classesOnOffer } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { SURENESS, SURENESS_WORDS, type Sureness } from "@/lib/domain/sureness";
import type { Answer } from "./answer";
import { countWords } from "./player-words";

export type ListedClaim = { readonly itemId: string; readonly text: string; readonly answer: Answer | null };

type PlayerListProps = {
  article: PlayerArticleFacts;
  claims: readonly ListedClaim[];
  current: number;
  judgement: boolean;
  asksSureness: boolean;
  /** how it counts; undefined where it does not */
  surenessRule: string | undefined;
  states: readonly ("open" | "done" | "now")[];
  labelled: number;
  onCurrent: (index: number) => void;
  onLabel: (index: number, name: ClaimClass) => void;
  onSure: (index: number, sure: Sureness | null) => void;
  onClear: (index: number) => void;
  onNextOpen: () => void;
  /** how many are shown at once; null: all */
  itemsAPage: number | null | undefined;
  onGo: (index: number) => void;
};

/** The same claims one under the other, with the browser's own radio buttons. */
export function PlayerList(props: PlayerListProps) {
  const { article, claims, current, states, labelled, surenessRule, itemsAPage, onNextOpen, onGo } = props;
  const shown = pageAround(current, claims.length, itemsAPage);
  return (
    <>
      <main className="list-view" id="main">
        <div className="sheet">
          <header className="head">
            <p className="caption">{article.facts}</p>
            <h1 lang={article.language} dir={article.direction}>
              {article.title}
            </h1>
            <p className="quiet">The same {claims.length} claims, one under the other. Graded the same.</p>
            {surenessRule && <p className="quiet">{surenessRule}</p>}
          </header>
          {claims.slice(shown.from, shown.to).map((claim, place) => (
            <ClaimFields key={claim.itemId} {...props} claim={claim} index={shown.from + place} />
          ))}
          <PageTurner {...shown} count={claims.length} size={itemsAPage} onGo={onGo} />
        </div>
      </main>
      <section className="done-by" aria-label="Progress">
        <div className="in">
          <span className="num strong">{countWords(labelled, claims.length)}</span>
          <Strip states={states} />
          <Button unavailable={labelled === claims.length} onClick={onNextOpen}>
            Next open
          </Button>
        </div>
      </section>
    </>
  );
}

function ClaimFields({ claim, index, ...props }: PlayerListProps & { claim: ListedClaim; index: number }) {
  const { article, current, judgement, onCurrent, onLabel } = props;
  return (
    <fieldset id={`fields-${index + 1}`} className={index === current ? "now" : undefined} onFocus={() => onCurrent(index)}>
      <legend>
        <span className="n num">{index + 1}</span>
        <span lang={article.language} dir={article.direction}>
          {claim.text}
        </span>
      </legend>
      <div className={judgement ? "radios four" : "radios"}>
        {classesOnOffer(judgement).map((name) => {
          const { letter, tone, name: title } = CLASS_WORDS[name];
          return (
            <label key={name} className={`choice ${tone}`}>
              <input
                type="radio"
                name={`claim-${index + 1}`}
                value={name}
                checked={claim.answer?.class === name}
                onChange={() => onLabel(index, name)}
              />
              <Badge letter={letter} tone={tone} size="sm" />
              <span>{title}</span>
            </label>
          );
        })}
      </div>
      {claim.answer && <SureRow {...props} answer={claim.answer} index={index} />}
    </fieldset>
  );
}

function SureRow({ index, answer, asksSureness, onSure, onClear }: PlayerListProps & { index: number; answer: Answer }) {
  const id = `sure-${index + 1}`;
  return (
    <p className="sure">
      {asksSureness && (
        <>
          <label htmlFor={id}>How sure are you?</label>
          <select
            className="input"
            id={id}
            value={answer.sure ?? ""}
            onChange={(event) => onSure(index, SURENESS.find((sure) => sure === event.target.value) ?? null)}
          >
            <option value="">Not said</option>
            {SURENESS.map((sure) => (
              <option key={sure} value={sure}>
                {SURENESS_WORDS[sure]}
              </option>
            ))}
          </select>
        </>
      )}
      <button type="button" className="link push" onClick={() => onClear(index)}>
        Clear <span className="sr">the label of claim {index + 1}</span>
      </button>
    </p>
  );
}
