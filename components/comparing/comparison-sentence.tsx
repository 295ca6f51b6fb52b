import { shareText } from "@/lib/domain/gradebook";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import type { ComparisonFinding } from "@/lib/statistics/class-comparison";
import type { ComparedColumn } from "./shares-table";

/** What the figures say, in plain words. */
export function ComparisonSentence({ finding }: { finding: ComparisonFinding<ComparedColumn> }) {
  switch (finding.kind) {
    case "too-few":
      return <p>It takes two classes with {FEWEST_FOR_INDICES} students each to compare them.</p>;
    case "together":
      return <p>These classes can’t be told apart by this lesson: their intervals overlap.</p>;
    case "apart":
      return (
        <p>
          <strong>{finding.higher.of.name}</strong> got {shareText(finding.higher.share)} of the credit and{" "}
          <strong>{finding.lower.of.name}</strong> {shareText(finding.lower.share)}: more than chance would make of it.
        </p>
      );
  }
}
