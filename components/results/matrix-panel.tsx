"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { capital } from "@/lib/domain/capital";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { SKILL_WORDS } from "@/lib/domain/label-words";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { THIRD_WORDS } from "@/lib/domain/student-third";
import { confusionMatrix } from "@/lib/statistics/confusion-matrix";
import { ConfusionTable } from "./confusion-table";
import { FewInPart } from "./few-in-part";
import { useResults } from "./results-provider";
import { cellFilter, NO_CELL, NO_CLAIM, ofSkill } from "./results-view";

const ANSWERS = { one: "# answer.", other: "# answers." };
const BLANK = { one: "# more was left blank.", other: "# more were left blank." };

/** Which labels are mixed up: of the class or a third of it, in all claims or those of one skill; nothing where no labels are asked for. */
export function MatrixPanel() {
  const { classes, query, part, at } = useResults();
  const { claims, few } = part;
  if (claims.every(({ keyClass }) => keyClass === null)) return null;
  const matrix = confusionMatrix(ofSkill(claims, query), classes);
  const of = capital(
    [query.group && THIRD_WORDS[query.group], query.skill && `only ${SKILL_WORDS[query.skill]}`].filter(Boolean).join(", "),
  );
  return (
    <Panel
      title="Which labels they mix up"
      id="matrix"
      note={
        few
          ? undefined
          : `${of ? `${of}: ` : ""}${formatCount(matrix.answers, ANSWERS, LOCALE)} Choose a cell to filter the article and the students.`
      }
    >
      {few ? (
        <FewInPart />
      ) : (
        <>
          <ConfusionTable matrix={matrix} chosen={cellFilter(query)} hrefOf={(key, chose) => at({ ...NO_CLAIM, ...NO_CELL, key, chose })} />
          <p className="caption">
            Framed cells agree with the key: {matrix.agreeing} of {matrix.answers}.{" "}
            {matrix.blank > 0 && formatCount(matrix.blank, BLANK, LOCALE)}
          </p>
          <Disclosure summary="How this is counted" className="no-print">
            <p className="small">
              Each cell counts the answers to the claims whose key is the row’s label that chose the column’s; what is left blank is in none
              of them. A mix-up is shaded by its share of its row: up to 3 %, 10 %, 20 %, 40 %, and above; in a row of fewer than{" "}
              {FEWEST_FOR_INDICES} answers there is no shade.
            </p>
          </Disclosure>
        </>
      )}
    </Panel>
  );
}
