import { ExplainedArticle } from "@/components/article/explained-article";
import type { Reading } from "@/lib/domain/reading";
import type { PlayerArticleFacts, PlayerWords } from "./player-setting";

type WordsFor = Pick<Reading, "glossary" | "exercises"> & { readonly article: PlayerArticleFacts };

/** What a player is given of the words that its lesson explains, made on the server; null: there are none. */
export function wordsFor({ glossary, exercises, article }: WordsFor): PlayerWords | null {
  if (glossary.length === 0) return null;
  return { text: exercises[0]?.settings.readFirst === true && <ExplainedArticle {...{ article, glossary }} /> };
}
