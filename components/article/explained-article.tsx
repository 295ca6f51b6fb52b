import { articleBlocks } from "@/lib/domain/article-parts";
import { explainedWords } from "@/lib/domain/explained-words";
import type { Glossary } from "@/lib/domain/glossary";
import type { Reading } from "@/lib/domain/reading";
import { ArticleFlow } from "./article-flow";
import { inItsLanguage } from "./lesson-words";

type ExplainedArticleProps = {
  article: Pick<Reading["article"], "title" | "text" | "blocks" | "language" | "direction" | "retells"> & { readonly facts: string };
  glossary: Glossary;
};

/**
 * The text with its words explained: where one first stands in a paragraph it is a button, which opens its meaning and has it as its
 * description. Popovers of the browser’s own: it needs no script.
 */
export function ExplainedArticle({ article, glossary }: ExplainedArticleProps) {
  const { title, text, blocks, language, direction, retells, facts } = article;
  const found = blocks.flatMap(({ range }) => explainedWords(text, range, glossary));
  const used = new Set(found.map(({ entry }) => entry));
  return (
    <>
      <article className="article" lang={language} dir={direction} aria-label="The text">
        <p className="byline">{facts}</p>
        <h1>{title}</h1>
        <ArticleFlow
          blocks={articleBlocks(
            text,
            blocks,
            found.map(({ range }) => [range]),
          )}
          part={({ text: words, claim: at }, key) => {
            const explained = at === null ? undefined : found[at];
            if (!explained) return words;
            const id = noteId(explained.entry);
            return (
              <button key={key} type="button" className="explained-word" popoverTarget={id} aria-describedby={`${id}-meaning`}>
                {words}
              </button>
            );
          }}
        />
        {retells && <p className="byline retells">{retells}</p>}
      </article>
      {glossary.map((entry, index) => {
        if (!used.has(index)) return null;
        const id = noteId(index);
        return (
          <div key={id} id={id} className="word-note" popover="auto">
            <p className="strong" lang={language} dir={direction}>
              {entry.word}
            </p>
            <p id={`${id}-meaning`} {...inItsLanguage(entry, language)}>
              {entry.meaning}
            </p>
          </div>
        );
      })}
    </>
  );
}

const noteId = (entry: number): string => `word-${entry + 1}`;
