import { Disclosure } from "@/components/ui/disclosure";
import { formatPercent, LOCALE } from "@/lib/domain/format";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { LEAST_MISSED, TALK_WORTH } from "@/lib/statistics/worth-discussing";

/** How the claims to talk about are chosen: the formula, and how a talk goes. */
export function HowChosen() {
  return (
    <Disclosure summary="How these are chosen, and how to go about it" className="how-chosen">
      <div className="stack">
        <p>Each claim gets a number, and the three highest stand here:</p>
        <dl>
          <div>
            <dt>Share without full credit</dt>
            <dd>0 to {TALK_WORTH.missed}</dd>
          </div>
          <div>
            <dt>Disagreement: the chance that two answers drawn at random differ, 1 − Σ p², where p is the share of each label</dt>
            <dd>0 to {TALK_WORTH.disagreement}</dd>
          </div>
          <div>
            <dt>A claim that has lost its source</dt>
            <dd>{TALK_WORTH.lostSource}</dd>
          </div>
          <div>
            <dt>A key that the answers put in doubt</dt>
            <dd>{TALK_WORTH.keyInDoubt}</dd>
          </div>
        </dl>
        <p>
          Claims with fewer than {FEWEST_FOR_INDICES} answers are left out, and without a doubt about the key those that fewer than{" "}
          {formatPercent(LEAST_MISSED, LOCALE)} missed. Two claims that mix up the same two labels would be the same talk, so the second
          comes last.
        </p>
        <p>
          Project a claim. Everybody decides in silence and shows it by fingers. Show the class’s answers, ask the question, let pairs talk
          for two minutes, and vote again. Then show the key. On the wall an arrow key or a presenter goes on and back.
        </p>
      </div>
    </Disclosure>
  );
}
