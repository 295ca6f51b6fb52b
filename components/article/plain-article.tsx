import type { ArticleBlock } from "@/lib/domain/article-parts";
import { ArticleFlow } from "./article-flow";

type PlainArticleProps = { title: string; facts: string; language: string; direction: "ltr" | "rtl"; blocks: readonly ArticleBlock[] };

/** The whole text for a screen reader, before the copy that can be operated: nothing interrupts it. */
export function PlainArticle({ title, facts, language, direction, blocks }: PlainArticleProps) {
  return (
    <section className="sr plain-article no-print" aria-label="The whole text" lang={language} dir={direction}>
      <h1>{title}</h1>
      <p>{facts}</p>
      <ArticleFlow blocks={blocks} />
    </section>
  );
}
