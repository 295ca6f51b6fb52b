import { useEffect, useState } from "react";
import { type LiveNews, type LiveStudent, withNews } from "@/lib/domain/live-student";
import { openFeed } from "./feed";

const ASK_EVERY = 2000;

const isNews = (news: unknown): news is LiveNews => typeof news === "object" && news !== null && ("all" in news || "changed" in news);

/** The students as they stand now, while the page is in sight: out of sight it costs the server nothing. `lost`: the server does not answer. */
export function useLiveStudents(assignmentId: string, first: readonly LiveStudent[]) {
  const [students, setStudents] = useState(first);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    let close: (() => void) | null = null;
    const turn = () => {
      close?.();
      close = null;
      if (document.visibilityState === "hidden") return;
      close = openFeed({
        address: `/teach/assignments/${assignmentId}/live/events`,
        askEvery: ASK_EVERY,
        hear: (news) => isNews(news) && setStudents((before) => withNews(before, news)),
        onLost: setLost,
      });
    };
    turn();
    document.addEventListener("visibilitychange", turn);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      close?.();
    };
  }, [assignmentId]);

  return { students, lost };
}
