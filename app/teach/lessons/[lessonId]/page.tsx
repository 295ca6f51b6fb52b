import type { Metadata } from "next";
import { ItemKeyTable } from "@/components/lessons/item-key-table";
import { KeyTable } from "@/components/lessons/key-table";
import { KeyedArticle } from "@/components/lessons/keyed-article";
import { type LessonActions, LessonActs } from "@/components/lessons/lesson-acts";
import { lessonOrigin, lessonSizes } from "@/components/lessons/lesson-row";
import { MadeNotice } from "@/components/lessons/made-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { lessonReader } from "@/lib/access/proofs";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { getLesson, listKeyedClaims } from "@/lib/db/lessons";
import { getWholeVersion } from "@/lib/db/versions";
import { articleBlocks } from "@/lib/domain/article-parts";
import { formatDate, LOCALE } from "@/lib/domain/format";
import { sharingOf } from "@/lib/domain/lesson";
import { wordedItems } from "@/lib/grading/keyed-items";
import { archiveLessonAction, copyLessonAction, openDraftAction, restoreLessonAction, shareLessonAction } from "../actions";

export const metadata: Metadata = { title: "Lesson" };

const actions: LessonActions = {
  open: openDraftAction,
  copy: copyLessonAction,
  share: shareLessonAction,
  archive: archiveLessonAction,
  restore: restoreLessonAction,
};

export default async function LessonPage({ params, searchParams }: PageProps<"/teach/lessons/[lessonId]">) {
  const reader = await lessonReader((await params).lessonId);
  const [lesson, key, { made }] = await Promise.all([getLesson(reader), findKeyToAdopt(reader), searchParams]);
  const [claims, whole] = key
    ? await Promise.all([listKeyedClaims(reader, key.keyVersionId), getWholeVersion({ ...key, lessonVersionId: reader.lessonVersionId })])
    : [[], null];
  const items = whole ? wordedItems(whole) : [];
  const { text, language, direction } = lesson;
  const ranges = Array.from({ length: lesson.claims }, (_, position) => claims.find((claim) => claim.position === position)?.ranges ?? []);
  const published = lesson.publishedOn && formatDate(lesson.publishedOn, { locale: LOCALE, timeZone: "UTC" });
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={[lessonOrigin(lesson), ...lessonSizes(lesson)].join(" · ")}
        title={lesson.title}
        note={lesson.summary}
        actions={
          !lesson.archived && (
            <ButtonLink href={`/teach/lessons/${reader.lessonId}/assign`} variant="primary">
              Assign to a class
            </ButtonLink>
          )
        }
        serif
      />
      <MadeNotice made={made} version={lesson.version} />
      {lesson.archived && <Notice>This lesson is in the archive: nobody can assign it. Assignments that are running go on.</Notice>}
      <LessonActs
        {...{ lessonId: reader.lessonId, mayEdit: reader.mayEdit, actions }}
        {...{ title: lesson.title, hasDraft: lesson.hasDraft, archived: lesson.archived }}
        sharing={lesson.own ? { now: sharingOf(lesson), schoolName: lesson.schoolName ?? "your school" } : null}
      />
      <KeyedArticle
        title={lesson.articleTitle}
        byline={[lesson.byline, lesson.outlet, published].filter(Boolean).join(" · ")}
        text={text}
        blocks={articleBlocks(text, lesson.blocks, ranges)}
        claims={claims}
        language={language}
        direction={direction}
      />
      <Disclosure summary="The whole key as a table">
        <div className="stack loose">
          {(claims.length > 0 || items.length === 0) && <KeyTable claims={claims} text={text} />}
          {items.length > 0 && <ItemKeyTable items={items} text={{ language, direction }} />}
        </div>
      </Disclosure>
      {(lesson.instructions || lesson.retells || lesson.rights || lesson.address) && <About lesson={lesson} />}
    </main>
  );
}

function About({ lesson }: { lesson: Awaited<ReturnType<typeof getLesson>> }) {
  return (
    <Panel id="about" title="About this lesson">
      <dl className="facts">
        {lesson.instructions && (
          <>
            <dt>What students are told</dt>
            <dd>{lesson.instructions}</dd>
          </>
        )}
        {lesson.retells && (
          <>
            <dt>What the article retells</dt>
            <dd>{lesson.retells}</dd>
          </>
        )}
        {lesson.rights && (
          <>
            <dt>Rights</dt>
            <dd>{lesson.rights}</dd>
          </>
        )}
        {lesson.address && (
          <>
            <dt>Where it stands</dt>
            <dd>
              <a href={lesson.address} rel="noreferrer">
                {lesson.address}
              </a>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
