import { useState } from "react";
import { type LiveNews, type LiveStudent, withNews } from "@/lib/domain/live-student";
import { useFeed } from "./use-feed";

const isNews = (news: unknown): news is LiveNews => typeof news === "object" && news !== null && ("all" in news || "changed" in news);

/** The students as they stand now. `lost`: the server does not answer. */
export function useLiveStudents(assignmentId: string, first: readonly LiveStudent[]) {
  const [students, setStudents] = useState(first);
  const lost = useFeed(
    `/teach/assignments/${assignmentId}/live/events`,
    (news) => isNews(news) && setStudents((before) => withNews(before, news)),
  );
  return { students, lost };
}
