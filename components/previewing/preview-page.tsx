import { LessonWords } from "@/components/article/lesson-words";
import { wordsFor } from "@/components/taking/words-for";
import type { Preview } from "@/lib/domain/preview";
import { LessonPreview } from "./lesson-preview";

type PreviewPageProps = { preview: Preview; judgement: boolean; back: { href: string; label: string } };

/** A lesson in the student's player, and the words that it explains. */
export function PreviewPage({ preview, ...rest }: PreviewPageProps) {
  const { glossary, article } = preview;
  return (
    <>
      <LessonPreview preview={preview} words={wordsFor(preview)} {...rest} />
      {glossary.length > 0 && <LessonWords glossary={glossary} language={article.language} direction={article.direction} />}
    </>
  );
}
