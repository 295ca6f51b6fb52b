import { Panel } from "@/components/ui/panel";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { WholeAnalysis } from "@/lib/domain/item-analysis";
import { pointsText } from "@/lib/domain/points";
import type { ItemNoun } from "@/lib/domain/results";
import { FigureRow } from "./figure-row";
import { intervalText, whyNone } from "./figure-words";
import { WHOLE_FORMULAS, type WholeFigure } from "./formulas";

const FIGURES: readonly WholeFigure[] = [
  "mean",
  "median",
  "deviation",
  "consistency",
  "standardError",
  "errorRatio",
  "skewness",
  "kurtosis",
];
const ITEMS = {
  Claim: { one: "# claim", other: "# claims" },
  Question: { one: "# question", other: "# questions" },
} as const;

/** The figures of the whole, each with its formula one tap away. */
export function WholePanel({ whole, noun }: { whole: WholeAnalysis; noun: ItemNoun }) {
  const attempts = formatCount(whole.attempts, { one: "# attempt", other: "# attempts" }, LOCALE);
  const of = `of ${pointsText(whole.possible)}`;
  const interval = whole.consistencyInterval;
  const more: Partial<Record<WholeFigure, string>> = {
    mean: of,
    median: of,
    consistency: intervalText(interval, "index") ?? whyNone(interval) ?? "",
  };
  return (
    <Panel
      id="whole"
      title="The whole"
      note={
        <>
          {attempts}, {formatCount(whole.items, ITEMS[noun], LOCALE)}. Points as <a href="#totals">the totals</a> have them. Open a figure
          to see how it is worked out.
        </>
      }
    >
      <ul className="figures">
        {FIGURES.map((name) => (
          <FigureRow key={name} formula={WHOLE_FORMULAS[name]} figure={whole[name]} more={more[name]} />
        ))}
      </ul>
    </Panel>
  );
}
