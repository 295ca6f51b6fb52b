"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { findings } from "@/lib/statistics/result-sentences";
import { ResultSentences } from "./result-sentences";
import { useResults } from "./results-provider";
import { ResultsTools } from "./results-tools";
import { NO_CLAIM, NO_FILTER } from "./results-view";

/** The plain sentences, of what the class has handed in by now. */
export function ClassSentences() {
  const { live, claims, at } = useResults();
  const { handedIn, students, typical, possible } = live;
  return (
    <div className="stack tight">
      <ResultSentences
        {...{ handedIn, students, typical, possible }}
        findings={findings(claims)}
        hrefOf={({ skill }) => `${at({ ...NO_CLAIM, ...NO_FILTER, skill })}#heat`}
      />
      <div className="results-more no-print">
        <ResultsTools />
        <Formula />
      </div>
    </div>
  );
}

const Formula = () => (
  <Disclosure summary="How this is worked out">
    <p className="small">
      Typical is the median: half of those who handed in have as much or less, half as much or more. The other sentences are of the claims
      that ask the same of a reader: of all answers to them, blank ones too, how many have full credit. The one with the lowest share is
      said where a tenth or more missed full credit, the one with the highest where six tenths or more have it; claims with fewer than{" "}
      {FEWEST_FOR_INDICES} answers are left out.
    </p>
  </Disclosure>
);
