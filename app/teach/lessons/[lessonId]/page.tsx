import type { Metadata } from "next";
import { KeyTable } from "@/components/lessons/key-table";
import { KeyedArticle } from "@/components/lessons/keyed-article";
import { lessonOrigin, lessonSizes } from "@/components/lessons/lesson-row";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { lessonReader } from "@/lib/access/proofs";
import { findKeyToAdopt } from "@/lib/db/key-versions";
import { getLesson, listKeyedClaims } from "@/lib/db/lessons";
import { articleBlocks } from "@/lib/domain/article-parts";
import { formatDate, LOCALE } from "@/lib/domain/format";

export const metadata: Metadata = { title: "Lesson" };

export default async function LessonPage({ params }: PageProps<"/teach/lessons/[lessonId]">) {
  const reader = await lessonReader((await params).lessonId);
  const [lesson, key] = await Promise.all([getLesson(reader), findKeyToAdopt(reader)]);
  const claims = key ? await listKeyedClaims(reader, key.keyVersionId) : [];
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
          <ButtonLink href={`/teach/lessons/${reader.lessonId}/assign`} variant="primary">
            Assign to a class
          </ButtonLink>
        }
        serif
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
        <KeyTable claims={claims} text={text} />
      </Disclosure>
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
    </main>
  );
}
