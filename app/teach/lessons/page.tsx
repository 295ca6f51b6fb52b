import type { Metadata } from "next";
import { LessonRow } from "@/components/lessons/lesson-row";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { teacher } from "@/lib/access/proofs";
import { type LessonRow as Lesson, listLessons } from "@/lib/db/lessons";

export const metadata: Metadata = { title: "Lessons" };

export default async function LessonsPage() {
  const lessons = await listLessons(await teacher());
  const groups = [
    { id: "own", title: "Your lessons", lessons: lessons.filter(({ own }) => own) },
    { id: "school", title: "From your school", lessons: lessons.filter(({ own, visibility }) => !own && visibility === "school") },
    { id: "starter", title: "Starter lessons", lessons: lessons.filter(({ visibility }) => visibility === "starter") },
  ].filter((group) => group.lessons.length > 0);
  return (
    <main id="main" className="page">
      <PageHeading title="Lessons" note="Choose one, look at the article and its key, and give it to a class." serif />
      {groups.map((group) => (
        <Group key={group.id} {...group} />
      ))}
      {groups.length === 0 && (
        <EmptyState title="No lesson is here yet">
          The starter lessons come with the program and are imported when it starts. Ask whoever runs this server to start it again.
        </EmptyState>
      )}
    </main>
  );
}

function Group({ id, title, lessons }: { id: string; title: string; lessons: Lesson[] }) {
  return (
    <section className="sec" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="list">
        {lessons.map((lesson) => (
          <LessonRow key={lesson.lessonId} lesson={lesson} />
        ))}
      </ul>
    </section>
  );
}
