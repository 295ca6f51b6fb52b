"use client";

import { formatCount, LOCALE } from "@/lib/domain/format";
import { THIRD_WORDS } from "@/lib/domain/student-third";
import { FilterChip } from "./filter-chip";
import { useResults } from "./results-provider";
import { cellFilter, fittingClaims, NO_FILTER } from "./results-view";

const CLAIMS = { one: "# claim", other: "# claims" };

/** The filter of claims that the address asks for, and how many are left of them; nothing where there is none. */
export function FilterInForce() {
  const { part, query, at } = useResults();
  const { key, skill } = query;
  if (!key && !skill) return null;
  const left = formatCount(fittingClaims(part.claims, query).length, CLAIMS, LOCALE);
  const chosen = cellFilter(query)?.chose;
  return (
    <FilterChip
      whose={query.group ? THIRD_WORDS[query.group] : null}
      filter={{ key, chose: chosen, skill }}
      left={left}
      removeHref={at(NO_FILTER)}
    />
  );
}
