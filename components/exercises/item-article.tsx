import { ArticleFlow } from "@/components/article/article-flow";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { articleBlocks } from "@/lib/domain/article-parts";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { ReadingItem } from "@/lib/domain/reading";

type ItemArticleProps = {
  lesson: LessonText;
  items: readonly ReadingItem[];
  current: number;
  article: ExercisePlayerProps["reading"]["article"];
};

/** The text with the claims that are asked about; the one being worked on stands out. */
export function ItemArticle({ lesson, items, current, article }: ItemArticleProps) {
  const asked = [...new Set(items.flatMap(({ claim }) => (claim === null ? [] : [claim])))];
  const blocks = articleBlocks(
    lesson.text,
    lesson.blocks,
    asked.map((claim) => lesson.claims[claim] ?? []),
  );
  const now = items[current]?.claim;
  return (
    <article className="article" lang={article.language} dir={article.direction} aria-label="The text">
      <p className="byline">{article.facts}</p>
      <h1>{article.title}</h1>
      <ArticleFlow
        blocks={blocks}
        part={({ claim: at, text }, key) => {
          const claim = at === null ? undefined : asked[at];
          if (claim === undefined) return text;
          return (
            <span key={key} className="claim" data-asked={claim} aria-current={claim === now || undefined}>
              {text}
            </span>
          );
        }}
      />
      {article.retells && <p className="byline retells">{article.retells}</p>}
    </article>
  );
}
