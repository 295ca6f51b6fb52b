"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import type { StudentsQuery } from "@/lib/domain/results-query";
import { searchOf } from "@/lib/domain/results-search";
import type { StudentsPage } from "@/lib/domain/students-page";
import { useResults } from "./results-provider";
import { askForStudents } from "./students-desk";

const SETTLES_MS = 300;

/**
 * A page of a large class's students as the database had it: drawn with the page, then asked for anew by itself, which takes a fraction
 * of drawing the whole page. What was asked for goes into the address, but for the name that is looked for.
 */
export function usePagedStudents(first: StudentsPage) {
  const { assignmentId, live, query, ask } = useResults();
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [find, setFind] = useState("");
  const [shown, setShown] = useState({ first, page: first, handedIn: live.handedIn });
  const turns = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // drawn anew by the server, which knows of no name
  if (shown.first !== first) setShown({ first, page: find === "" ? first : shown.page, handedIn: live.handedIn });

  const go = (change: Partial<StudentsQuery>) => {
    clearTimeout(timer.current);
    const turn = ++turns.current;
    const wanted = { ...query, find, page: 1, ...change };
    const { find: name, ...address } = wanted;
    setFind(name);
    startTransition(async () => {
      const page = await askForStudents(assignmentId, wanted);
      if (turn !== turns.current) return;
      const search = searchOf(address);
      if (!page) return router.replace(search, { scroll: false });
      window.history.replaceState(null, "", search === "?" ? window.location.pathname : search);
      startTransition(() => {
        ask({ sort: address.sort, standing: address.standing, page: page.page });
        setShown({ first, page, handedIn: live.handedIn });
      });
    });
  };
  const lookAgain = useEffectEvent((_drawn: StudentsPage) => {
    if (find !== "") go({ page: shown.page.page });
  });
  useEffect(() => lookAgain(first), [first]);

  return {
    ...shown.page,
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
