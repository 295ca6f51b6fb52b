import type { Watched } from "@/lib/access/live-rooms";
import { listLiveStudents } from "@/lib/db/reports/live-students";
import { type LiveStudent, liveNews, liveStudent } from "@/lib/domain/live-student";

/** How the students of the class stand; who goes offline says nothing. */
export const atWork: Watched<LiveStudent[]> = {
  name: "at-work",
  most: 5000,
  look: async (teacher) => {
    const now = new Date();
    return (await listLiveStudents(teacher)).map((record) => liveStudent(record, now));
  },
  news: liveNews,
};
