"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import type { ResultsQuery, StudentsQuery } from "@/lib/domain/results-query";
import { searchOf } from "@/lib/domain/results-search";
import type { StudentsPage } from "@/lib/domain/students-page";
import { useResults } from "./results-provider";
import { askForStudents } from "./students-desk";

const SETTLES_MS = 300;

type Asked = Pick<ResultsQuery, "sort" | "standing" | "page">;
type Shown = {
  readonly first: StudentsPage;
  readonly page: StudentsPage;
  readonly handedIn: number;
  /** null: what the address of the page says */
  readonly asked: Asked | null;
};

/**
 * A page of a large class's students as the database had it: drawn with the page, then asked for anew by itself, which takes a fraction
 * of drawing the whole page. What was asked for goes into the address, but for the name that is looked for.
 */
export function usePagedStudents(first: StudentsPage) {
  const { assignmentId, live, query, ask } = useResults();
  const router = useRouter();
  const [busy, startAsking] = useTransition();
  const [find, setFind] = useState("");
  const [shown, setShown] = useState<Shown>({ first, page: first, handedIn: live.handedIn, asked: null });
  const turns = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // drawn anew by the server, which knows of no name
  if (shown.first !== first) setShown({ first, page: find === "" ? first : shown.page, handedIn: live.handedIn, asked: null });
  const standing = { ...query, ...shown.asked };

  const go = (change: Partial<StudentsQuery>) => {
    clearTimeout(timer.current);
    const turn = ++turns.current;
    const { find: name, ...wanted } = { ...standing, find, page: 1, ...change };
    setFind(name);
    startAsking(async () => {
      const page = await askForStudents(assignmentId, { ...wanted, find: name });
      if (turn !== turns.current) return;
      if (!page) return router.replace(searchOf(wanted), { scroll: false });
      const asked = { sort: wanted.sort, standing: wanted.standing, page: page.page };
      startTransition(() => setShown({ first, page, handedIn: live.handedIn, asked }));
    });
  };
  // the table stands: the address and every link of the page follow
  const follow = useEffectEvent((asked: Asked) => {
    const search = searchOf({ ...query, ...asked });
    window.history.replaceState(null, "", search === "?" ? window.location.pathname : search);
    startTransition(() => ask(asked));
  });
  useEffect(() => {
    if (shown.asked) follow(shown.asked);
  }, [shown.asked]);
  const lookAgain = useEffectEvent((_drawn: StudentsPage) => {
    if (find !== "") go({ page: shown.page.page });
  });
  useEffect(() => lookAgain(first), [first]);

  return {
    ...shown.page,
    query: standing,
    busy,
    /** some have handed in since the page was asked for */
    behind: shown.handedIn !== live.handedIn,
    go,
    typed: (name: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => go({ find: name }), SETTLES_MS);
    },
  };
}
