import type { ReactNode } from "react";
import { ItemArticle } from "@/components/exercises/item-article";
import { Button } from "@/components/ui/button";
import type { PlayerReading } from "./player-setting";

type ReadFirstProps = { reading: PlayerReading; text: ReactNode; onRead: () => void };

/** The text alone, before any question is asked about it. */
export function ReadFirst({ reading: { article, claims, instructions }, text, onRead }: ReadFirstProps) {
  return (
    <main className="read-first" id="main">
      <div className="sheet">
        {instructions && <p className="quiet">{instructions}</p>}
        {text || <ItemArticle lesson={{ text: article.text, blocks: article.blocks, claims }} items={[]} current={0} article={article} />}
        <p className="read-first-end">
          <Button variant="primary" size="big" onClick={onRead}>
            I have read it
          </Button>
        </p>
      </div>
    </main>
  );
}
