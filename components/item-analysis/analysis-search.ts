import type { AnalysisQuery } from "@/lib/domain/analysis-query";
import type { Search } from "@/lib/domain/results-search";

/** The search part of the analysis' address for this query, with nothing that is the default; "?" where all is. */
export function analysisSearch({ which, item }: AnalysisQuery): Search {
  const search = new URLSearchParams();
  if (which !== "first") search.set("which", which);
  if (item !== undefined) search.set("item", String(item));
  return `?${search}`;
}
