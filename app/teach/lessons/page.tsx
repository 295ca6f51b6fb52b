import type { Metadata } from "next";
import { DraftRow } from "@/components/lessons/draft-row";
import { ImportForm } from "@/components/lessons/import-form";
import { LessonRow } from "@/components/lessons/lesson-row";
import { ButtonLink } from "@/components/ui/button-link";
import { DialogButton } from "@/components/ui/dialog-button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { teacher } from "@/lib/access/proofs";
import { listAssignableClasses } from "@/lib/db/assignments";
import { listOwnSchools } from "@/lib/db/classes";
import { listDrafts } from "@/lib/db/lesson-drafts";
import { type LessonRow as Lesson, listLessons } from "@/lib/db/lessons";
import { formatWhen, LOCALE } from "@/lib/domain/format";
import { discardDraftAction, importLessonAction } from "./actions";

export const metadata: Metadata = { title: "Lessons" };

export default async function LessonsPage() {
  const me = await teacher();
  const [all, drafts, schools, classes] = await Promise.all([
    listLessons(me),
    listDrafts(me),
    listOwnSchools(me),
    listAssignableClasses(me),
  ]);
  const lessons = all.filter(({ archived }) => !archived);
  const archived = all.filter((lesson) => lesson.archived);
  const groups = [
    { id: "own", title: "Your lessons", lessons: lessons.filter(({ own }) => own) },
    { id: "school", title: "From your school", lessons: lessons.filter(({ own, visibility }) => !own && visibility === "school") },
    { id: "starter", title: "Starter lessons", lessons: lessons.filter(({ visibility }) => visibility === "starter") },
  ].filter((group) => group.lessons.length > 0);
  // the clock of a class is the nearest thing to the teacher's own that the server knows
  const shown = { locale: LOCALE, timeZone: classes[0]?.timeZone ?? "UTC", now: new Date() };
  return (
    <main id="main" className="page">
      <PageHeading
        title="Lessons"
        note="Choose one, look at the article and its key, and give it to a class. Or make one from an article of your own."
        actions={
          <>
            <DialogButton label="Import a lesson file" icon="upload" title="Import a lesson file">
              <ImportForm action={importLessonAction} />
            </DialogButton>
            <ButtonLink href="/teach/lessons/new" variant="primary" icon="plus">
              New lesson from an article
            </ButtonLink>
          </>
        }
        serif
      />
      {drafts.length > 0 && (
        <section className="sec" aria-labelledby="drafts">
          <h2 id="drafts">Drafts</h2>
          <ul className="list">
            {drafts.map((draft) => (
              <DraftRow key={draft.draftId} draft={draft} changed={formatWhen(draft.changedAt, shown)} discard={discardDraftAction} />
            ))}
          </ul>
        </section>
      )}
      {groups.map((group) => (
        <Group key={group.id} {...group} />
      ))}
      {groups.length === 0 && (
        <EmptyState title="No lesson is here yet">
          The starter lessons come with the program and are imported when it starts. Ask whoever runs this server to start it again.
        </EmptyState>
      )}
      {archived.length > 0 && (
        <Disclosure summary={`Archived (${archived.length})`}>
          <LessonList lessons={archived} />
        </Disclosure>
      )}
      <p className="small">
        {schools.map(({ schoolId, name, personal }) => (
          <a key={schoolId} className="link" href={`/teach/schools/${schoolId}/suggestions`}>
            What became of the suggestions{!personal && ` in ${name}`}
          </a>
        ))}
      </p>
    </main>
  );
}

function Group({ id, title, lessons }: { id: string; title: string; lessons: Lesson[] }) {
  return (
    <section className="sec" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LessonList lessons={lessons} />
    </section>
  );
}

const LessonList = ({ lessons }: { lessons: Lesson[] }) => (
  <ul className="list">
    {lessons.map((lesson) => (
      <LessonRow key={lesson.lessonId} lesson={lesson} />
    ))}
  </ul>
);
