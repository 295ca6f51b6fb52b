import { AgreementPanel } from "@/components/item-analysis/agreement-panel";
import { analysisSearch } from "@/components/item-analysis/analysis-search";
import { CalibrationPanel } from "@/components/item-analysis/calibration-panel";
import { DiscernmentPanel } from "@/components/item-analysis/discernment-panel";
import { calibration } from "@/lib/statistics/calibration";
import { discernment } from "@/lib/statistics/discernment";
import type { AnalysisPartProps } from "./items";

/** What the class can tell apart, whether it is of one mind, and whether it knows when it knows; each where it was asked and answered. */
export function Understanding({ teacher, results: { classes }, analysis: { labels, agreement, confidence }, query }: AnalysisPartProps) {
  const given = labels.some(({ chosen }) => classes.some((name) => chosen[name] > 0));
  return (
    <div className="halves">
      {given && (
        <div className="stack">
          <DiscernmentPanel targets={discernment(labels, classes)} answersHref={`/teach/assignments/${teacher.assignmentId}#matrix`} />
          {labels.length > 1 && (
            <AgreementPanel agreement={agreement} claims={labels} classes={classes} hrefOf={(item) => analysisSearch({ ...query, item })} />
          )}
        </div>
      )}
      {confidence.length > 0 && <CalibrationPanel calibration={calibration(confidence)} counts={confidence} />}
    </div>
  );
}
