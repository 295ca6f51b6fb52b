import type { ReactNode } from "react";
import { StatSentence, StatSentences } from "@/components/ui/stat-sentence";
import { formatCount, formatNumber, LOCALE } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import { type NewsSentence, SKILL_NEWS } from "@/lib/domain/result-news";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { Search } from "@/lib/domain/results-search";
import type { Findings, SkillFinding } from "@/lib/statistics/result-sentences";

type ResultSentencesProps = {
  handedIn: number;
  students: number;
  typical: number | null;
  possible: number | null;
  findings: Findings;
  hrefOf: (finding: SkillFinding) => `${Search}#heat`;
};

const list = new Intl.ListFormat(LOCALE, { type: "conjunction" });

/** The sentence with the claims' numbers, in bold, and the count of answers in their places. */
function filled(sentence: NewsSentence, finding: SkillFinding, count: number): ReactNode {
  const answers = { one: `${formatNumber(count, LOCALE)} of # answer`, other: `${formatNumber(count, LOCALE)} of # answers` };
  const claims = formatCount(finding.claims.length, { one: "claim", other: "claims" }, LOCALE);
  return sentence
    .replace("{answers}", formatCount(finding.answers, answers, LOCALE))
    .split("{claims}")
    .flatMap((text, index) =>
      index === 0 ? [text] : [<b key="claims">{`${claims} ${list.format(finding.claims.map(String))}`}</b>, text],
    );
}

/** Three sentences at most: who handed in, the worst news, something that works. */
export function ResultSentences({ handedIn, students, typical, possible, findings: { worst, best }, hrefOf }: ResultSentencesProps) {
  const whole = formatCount(
    students,
    { one: `${formatNumber(handedIn, LOCALE)} of # student`, other: `${formatNumber(handedIn, LOCALE)} of # students` },
    LOCALE,
  );
  return (
    <div className="stack tight">
      <StatSentences>
        <StatSentence href="#students" linkText="See the students">
          {typical === null || possible === null || handedIn < FEWEST_FOR_INDICES ? (
            <>
              <b>{whole}</b> handed in.
            </>
          ) : (
            <>
              <b>{whole}</b> handed in, and a typical student got <b>{`${pointsText(Math.round(typical))} of ${pointsText(possible)}`}</b>.
            </>
          )}
        </StatSentence>
        {worst && (
          <StatSentence href={hrefOf(worst)} linkText="See the claims">
            {filled(SKILL_NEWS[worst.skill].worst, worst, worst.answers - worst.full)}
          </StatSentence>
        )}
        {best && (
          <StatSentence href={hrefOf(best)} linkText="See the claims">
            {filled(SKILL_NEWS[best.skill].best, best, best.full)}
          </StatSentence>
        )}
      </StatSentences>
      <FewNote handedIn={handedIn} />
    </div>
  );
}

function FewNote({ handedIn }: { handedIn: number }) {
  if (handedIn >= FEWEST_FOR_FIRM) return null;
  return (
    <p className="quiet small few">
      {handedIn < FEWEST_FOR_INDICES
        ? `With fewer than ${FEWEST_FOR_INDICES} students, shares and shades mean nothing yet. Read the answers themselves.`
        : `Provisional: below ${FEWEST_FOR_FIRM} students, one more can still turn these figures.`}
    </p>
  );
}
