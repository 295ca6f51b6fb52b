import { Panel } from "@/components/ui/panel";
import type { ReviewedItem } from "@/lib/domain/feedback";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { type ClaimClass, classesOnOffer } from "@/lib/domain/label";
import { confusionMatrix } from "@/lib/statistics/confusion-matrix";
import { ConfusionTable } from "./confusion-table";

type StudentMatrixProps = { items: readonly Pick<ReviewedItem, "number" | "keyClass" | "chosen" | "rule">[]; judgement: boolean };

const ANSWERS = { one: "# answer.", other: "# answers." };
const BLANK = { one: "# more was left blank.", other: "# more were left blank." };
const NONE = { "reported-fact": 0, attribution: 0, speculation: 0, judgement: 0 };

/** Which labels one student mixed up; a cell leads to the first claim in it. Nothing where no labels were asked for. */
export function StudentMatrix({ items, judgement }: StudentMatrixProps) {
  const labelled = items.filter(({ keyClass, rule }) => keyClass !== null && rule !== "left-out");
  if (labelled.length === 0) return null;
  const matrix = confusionMatrix(
    labelled.map(({ keyClass, chosen }) => ({
      keyClass,
      chosen: chosen === null ? NONE : { ...NONE, [chosen]: 1 },
      blank: chosen === null ? 1 : 0,
    })),
    classesOnOffer(judgement),
  );
  const firstOf = (key: ClaimClass, chose: ClaimClass) =>
    labelled.find(({ keyClass, chosen }) => keyClass === key && chosen === chose)?.number;
  return (
    <Panel
      title="Which labels were mixed up"
      id="matrix"
      note={`${formatCount(matrix.answers, ANSWERS, LOCALE)} A number leads to the first claim behind it.`}
    >
      <ConfusionTable
        matrix={matrix}
        who="The student"
        hrefOf={(key, chose) => {
          const number = firstOf(key, chose);
          return number === undefined ? null : `#claim-${number}`;
        }}
      />
      <p className="caption">
        Framed cells agree with the key: {matrix.agreeing} of {matrix.answers}.{" "}
        {matrix.blank > 0 && formatCount(matrix.blank, BLANK, LOCALE)}
      </p>
    </Panel>
  );
}
