import type { JsonObject } from "@/lib/domain/json";
import { SURENESS, SURENESS_WORDS, type Sureness, surenessOf } from "@/lib/domain/sureness";

type ItemSurenessProps = {
  id: string;
  answer: JsonObject | null;
  /** how it counts; left out where it does not, or has been said */
  rule: string | undefined;
  onSure: (sure: Sureness | null) => void;
};

/** How sure they are belongs to an answer: before there is one, the words say so and nothing is taken. */
export function ItemSureness({ id, answer, rule, onSure }: ItemSurenessProps) {
  const sure = surenessOf(answer?.sure);
  return (
    <fieldset className={answer ? "sureness" : "sureness waits"}>
      <legend>{answer ? "How sure are you?" : "How sure are you? Answer first."}</legend>
      <div className="segments">
        {SURENESS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={`${id}-sure`}
              checked={sure === name}
              aria-disabled={!answer || undefined}
              onChange={() => answer && onSure(name)}
            />
            <span>{SURENESS_WORDS[name]}</span>
          </label>
        ))}
      </div>
      {rule && <p className="hint">{rule}</p>}
    </fieldset>
  );
}
