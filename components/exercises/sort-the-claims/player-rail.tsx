import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Strip } from "@/components/ui/strip";
import { type ClaimClass, classesOnOffer } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import { SURENESS, SURENESS_WORDS, type Sureness } from "@/lib/domain/sureness";
import type { Answer } from "./answer";
import { countWords } from "./player-words";

type PlayerRailProps = {
  index: number;
  /** the words of the claim */
  text: string;
  article: { readonly language: string; readonly direction: "ltr" | "rtl" };
  answer: Answer | null;
  judgement: boolean;
  asksSureness: boolean;
  /** how it counts; undefined where it does not */
  surenessRule: string | undefined;
  states: readonly ("open" | "done" | "now")[];
  labelled: number;
  timeWords: string;
  onGo: (index: number) => void;
  onLabel: (name: ClaimClass) => void;
  onSure: (sure: Sureness) => void;
  onClear: () => void;
  onLeave: () => void;
};

/** Beside the text, on a phone under it: the claim being worked on and its labels. */
export function PlayerRail(props: PlayerRailProps) {
  const { index, states, labelled, timeWords, text, article, onLeave } = props;
  return (
    <aside
      className="rail"
      id="palette"
      aria-label={`Label claim ${index + 1}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      <section className="panel only-wide" aria-label="Progress">
        <p className="row spread">
          <span className="count num">{countWords(labelled, states.length)} labelled</span>
          <span className="caption">{timeWords}</span>
        </p>
        <Strip states={states} />
      </section>
      <section className="panel" aria-label="The claim and its label">
        <RailHead {...props} />
        <p className="quote" lang={article.language} dir={article.direction}>
          {text}
        </p>
        <Palette {...props} />
        {props.asksSureness && <Sure {...props} />}
        <RailNav {...props} />
      </section>
    </aside>
  );
}

function RailHead({ index, states, answer, onGo, onClear }: PlayerRailProps) {
  return (
    <div className="sheethead">
      <Button variant="ghost" className="only-phone" aria-label="Previous claim" unavailable={index === 0} onClick={() => onGo(index - 1)}>
        <Icon name="back" />
      </Button>
      <h2 className="eyebrow">
        Claim {index + 1} <span className="only-phone">of {states.length}</span>
      </h2>
      {answer && (
        <button type="button" className="link only-wide" onClick={onClear}>
          Clear <span className="sr">the label of claim {index + 1}</span>
          <span className="kbd" aria-hidden="true">
            0
          </span>
        </button>
      )}
      <Button
        variant="ghost"
        className="only-phone"
        aria-label="Next claim"
        unavailable={index + 1 === states.length}
        onClick={() => onGo(index + 1)}
      >
        <Icon name="next" />
      </Button>
    </div>
  );
}

function Palette({ index, answer, judgement, onLabel }: PlayerRailProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons that act at once, no fields of a form
    <div className="palette" role="group" aria-label={`Your label for claim ${index + 1}`}>
      {classesOnOffer(judgement).map((name, place) => {
        const { letter, tone, name: title, help } = CLASS_WORDS[name];
        return (
          <button key={name} type="button" className={`choice ${tone}`} aria-pressed={answer?.class === name} onClick={() => onLabel(name)}>
            <Badge letter={letter} tone={tone} />
            <span>
              <b>{title}</b>
              <small>{help}</small>
            </span>
            <span className="kbd" aria-hidden="true">
              {place + 1}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** How sure they are belongs to a label: before there is one, the words say so and nothing is taken. */
function Sure({ index, answer, surenessRule, onSure }: PlayerRailProps) {
  return (
    <fieldset className={answer ? "sureness" : "sureness waits"}>
      <legend>{answer ? "How sure are you?" : "How sure are you? Choose a label first."}</legend>
      <div className="segments">
        {SURENESS.map((sure) => (
          <label key={sure}>
            <input
              type="radio"
              name={`sure-${index}`}
              checked={answer?.sure === sure}
              aria-disabled={!answer || undefined}
              onChange={() => onSure(sure)}
            />
            <span>{SURENESS_WORDS[sure]}</span>
          </label>
        ))}
      </div>
      {surenessRule && <p className="hint">{surenessRule}</p>}
    </fieldset>
  );
}

function RailNav({ index, states, onGo }: PlayerRailProps) {
  return (
    <div className="nav only-wide">
      <Button icon="back" unavailable={index === 0} onClick={() => onGo(index - 1)}>
        {index === 0 ? "First" : `Claim ${index}`}
      </Button>
      <Button iconEnd="next" unavailable={index + 1 === states.length} onClick={() => onGo(index + 1)}>
        {index + 1 === states.length ? "Last" : `Claim ${index + 2}`}
      </Button>
    </div>
  );
}
