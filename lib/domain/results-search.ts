import type { ResultsQuery } from "./results-query";

// No zod here: the table in the browser imports this file.

/** The search part of an address. */
export type Search = `?${string}`;

/** The search part of a results page's address for this query, with nothing that is the default; "?" where all is. */
export function searchOf(query: Partial<ResultsQuery>): Search {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === "" || (name === "sort" && value === "name") || (name === "page" && value === 1)) continue;
    search.set(name, String(value));
  }
  return `?${search}`;
}
