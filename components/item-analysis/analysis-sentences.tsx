import { StatSentence, StatSentences } from "@/components/ui/stat-sentence";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { ItemAnalysis, Verdict, WholeAnalysis } from "@/lib/domain/item-analysis";
import { pointsText } from "@/lib/domain/points";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES, type ItemNoun } from "@/lib/domain/results";
import { figureText } from "./figure-words";
import { isInDoubt } from "./verdict-order";

const list = new Intl.ListFormat(LOCALE, { type: "conjunction" });
const NOUNS = {
  Claim: { one: "claim", other: "claims" },
  Question: { one: "question", other: "questions" },
} as const;

/** From how much internal consistency on; the last one is for all below. */
const CONSISTENCY = [
  { from: 80, says: "Taken together they tell single students apart well" },
  { from: 60, says: "Taken together they are fair for work in class, not for more" },
  { from: Number.NEGATIVE_INFINITY, says: "Taken together they say little about a single student; read them one by one" },
] as const;

type AnalysisSentencesProps = { whole: WholeAnalysis; items: readonly ItemAnalysis[]; noun: ItemNoun };

/** Three sentences at most: the mean, which items to look at first, what the whole is good for. */
export function AnalysisSentences({ whole, items, noun }: AnalysisSentencesProps) {
  const few = whole.attempts < FEWEST_FOR_INDICES;
  return (
    <div className="stack tight">
      <StatSentences>
        {!few && <Average whole={whole} />}
        {!few && <First items={items} noun={noun} />}
        {!few && <Consistency whole={whole} />}
      </StatSentences>
      <FewNote attempts={whole.attempts} />
    </div>
  );
}

function Average({ whole: { mean, median, deviation, possible } }: Pick<AnalysisSentencesProps, "whole">) {
  if (!("value" in mean && "value" in median)) return null;
  const got = `${pointsText(Math.round(mean.value))} of ${pointsText(possible)}`;
  return (
    <StatSentence href="#totals" linkText="See the totals">
      {"value" in deviation && deviation.value === 0 ? (
        <>
          Everybody got <b>{got}</b>.
        </>
      ) : (
        <>
          On average they got <b>{got}</b>, and half of them <b>{pointsText(Math.round(median.value))}</b> or more.
        </>
      )}
    </StatSentence>
  );
}

/** Where all items say the same; it then says nothing of their keys. */
const ALL: Partial<Record<Verdict, string>> = {
  "all-blank": "Everybody left everything blank: was there time, and was it clear what to do?",
  "all-right": "Everybody has everything right, so it tells nobody apart. It may stay as a warm-up.",
  "none-right": "Nobody has any points. Check the keys first; then teach it again.",
};

/** Which items to look at first. */
function First({ items, noun }: Pick<AnalysisSentencesProps, "items" | "noun">) {
  const numbers = items.filter(({ verdict }) => isInDoubt(verdict)).map(({ number }) => String(number));
  const words = formatCount(numbers.length, NOUNS[noun], LOCALE);
  const [first] = items;
  const all = first && items.every(({ verdict }) => verdict === first.verdict) ? ALL[first.verdict] : undefined;
  return (
    <StatSentence href="#items" linkText={`See the ${NOUNS[noun].other}`}>
      {all ??
        (numbers.length === 0 ? (
          "By these figures no key and no question is in doubt."
        ) : (
          <>
            Look at <b>{`${words} ${list.format(numbers)}`}</b> first: the answers speak against the key or the wording.
          </>
        ))}
    </StatSentence>
  );
}

function Consistency({ whole: { consistency } }: Pick<AnalysisSentencesProps, "whole">) {
  if (!("value" in consistency)) return null;
  const { says } = CONSISTENCY.find(({ from }) => Math.round(consistency.value) >= from) ?? CONSISTENCY[2];
  return (
    <StatSentence href="#whole" linkText="See the figures">
      {says}: internal consistency <b>{figureText(consistency, "index")}</b> of 100.
    </StatSentence>
  );
}

function FewNote({ attempts }: { attempts: number }) {
  if (attempts >= FEWEST_FOR_FIRM) return null;
  return (
    <p className="quiet small few">
      {attempts < FEWEST_FOR_INDICES
        ? `With fewer than ${FEWEST_FOR_INDICES} attempts figures mean nothing yet. Here are the counts; read the answers themselves.`
        : `Provisional: below ${FEWEST_FOR_FIRM} attempts, one more can still turn these figures.`}
    </p>
  );
}
