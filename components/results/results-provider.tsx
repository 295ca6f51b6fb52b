"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { useFeed } from "@/components/live/use-feed";
import type { Block } from "@/lib/domain/article";
import type { ClaimClass } from "@/lib/domain/label";
import { type ClaimCounts, type LiveResults, type LiveRow, type ResultsNews, withCounts, withResultsNews } from "@/lib/domain/live-results";

import { type ClaimResult, FEWEST_FOR_INDICES, type ItemNoun, type KeyedClaim, type ResultExercise } from "@/lib/domain/results";
import type { ResultsQuery } from "@/lib/domain/results-query";
import { type Search, searchOf } from "@/lib/domain/results-search";
import type { Third } from "@/lib/domain/student-third";
import { countCells, studentThirds } from "@/lib/statistics/student-thirds";
import { unpackedRow } from "./unpacked-rows";

/** What of the results stays while students hand in. */
type ResultsFrame = {
  readonly assignmentId: string;
  readonly article: {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly language: string;
    readonly direction: "ltr" | "rtl";
  };
  readonly keyed: readonly KeyedClaim[];
  readonly classes: readonly ClaimClass[];
  readonly exercises: readonly ResultExercise[];
  readonly noun: ItemNoun;
  readonly query: ResultsQuery;
  /** the third that the address asks for, of a class too large for the browser */
  readonly third: { readonly students: number; readonly claims: readonly ClaimCounts[] } | null;
};

/** Students whose answers are shown: all who handed in, or a third of them. */
type Part = {
  readonly claims: readonly ClaimResult[];
  readonly students: number;
  /** too few of them for their counts to be shown */
  readonly few: boolean;
  /** null: too many for the browser */
  readonly rows: readonly LiveRow[] | null;
  readonly waitingAt: (position: number) => number;
};

type Shown = Omit<ResultsFrame, "third"> & {
  readonly live: LiveResults;
  /** as the server drew the page */
  readonly first: LiveResults;
  /** what the whole class did with each claim */
  readonly claims: readonly ClaimResult[];
  readonly part: Part;
  /** the server does not answer */
  readonly lost: boolean;
  /** who handed in since the page was opened */
  readonly more: number;
  /** the claims’ keys are others by now */
  readonly otherKey: boolean;
  /** notes what the table asked the server for by itself: it is in the address now */
  readonly ask: (change: Partial<ResultsQuery>) => void;
  /** the page’s address with this changed */
  readonly at: (change: Partial<ResultsQuery>) => Search;
};

const Context = createContext<Shown | null>(null);

/** The results as they stand now, for the parts of the page. */
export function useResults(): Shown {
  const shown = use(Context);
  if (!shown) throw new Error("a part of the results page outside its provider");
  return shown;
}

const isNews = (news: unknown): news is ResultsNews => typeof news === "object" && news !== null && ("all" in news || "changed" in news);

type Held = { first: LiveResults; live: LiveResults; opened: number; asked: Partial<ResultsQuery> };
type ResultsProviderProps = { frame: ResultsFrame; first: LiveResults; children: ReactNode };

/** Holds the results of the open page: as the server drew them, then with what it says while the page is in sight. */
export function ResultsProvider({ frame: { third, ...frame }, first, children }: ResultsProviderProps) {
  const [state, setState] = useState<Held>({ first, live: first, opened: first.handedIn, asked: {} });
  // drawn anew by the server, by a link or after an act; what was heard meanwhile may be newer
  if (state.first !== first) {
    setState(({ live, opened }) => ({ first, opened, asked: {}, live: first.at < live.at ? live : withResultsNews(live, { all: first }) }));
  }
  const lost = useFeed(
    `/teach/assignments/${frame.assignmentId}/events`,
    (news) => isNews(news) && setState((before) => ({ ...before, live: withResultsNews(before.live, news) })),
  );
  const { live, opened, asked } = state;
  const { keyed } = frame;
  const query = { ...frame.query, ...asked };
  const claims = useMemo(() => withCounts(keyed, live.claims), [keyed, live.claims]);
  const part = useMemo(() => partOf({ keyed, live, claims, group: query.group, third }), [keyed, live, claims, query.group, third]);
  const shown: Shown = {
    ...{ ...frame, query, live, first, claims, part, lost },
    more: Math.max(0, live.handedIn - opened),
    otherKey: live.keyed !== first.keyed,
    ask: (change) => setState((before) => ({ ...before, asked: { ...before.asked, ...change } })),
    at: (change) => searchOf({ ...query, ...change }),
  };
  return <Context value={shown}>{children}</Context>;
}

type PartInput = Pick<ResultsFrame, "keyed" | "third"> & Pick<Shown, "live" | "claims"> & { group: Third | undefined };

function partOf({ keyed, live, claims, group, third }: PartInput): Part {
  const waiting = (counts: readonly ClaimCounts[]) => (position: number) =>
    counts[keyed.findIndex((claim) => claim.position === position)]?.waiting ?? 0;
  if (!group) return { claims, students: live.handedIn, few: false, rows: live.rows, waitingAt: waiting(live.claims) };
  const rows = live.rows && rowsOf(live.rows, group);
  const counts = rows
    ? countCells(
        rows.map((row) => unpackedRow(row).cells),
        keyed.length,
      )
    : (third?.claims ?? []);
  const students = rows ? rows.length : (third?.students ?? 0);
  return { claims: withCounts(keyed, counts), students, few: students < FEWEST_FOR_INDICES, rows, waitingAt: waiting(counts) };
}

function rowsOf(rows: readonly LiveRow[], group: Third): LiveRow[] {
  const thirds = studentThirds(rows.map(({ earned }) => earned));
  return rows.filter((_, index) => thirds[index] === group);
}
