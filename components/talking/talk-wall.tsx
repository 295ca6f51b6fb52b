"use client";

import { useRef } from "react";
import type { ArticleBlock } from "@/lib/domain/article-parts";
import { CLASS_WORDS } from "@/lib/domain/label-words";
import type { ItemNoun } from "@/lib/domain/results";
import { useWallSteps } from "./use-wall-steps";
import { WallControls } from "./wall-controls";
import { WallPassage } from "./wall-passage";
import { type WallShown, WallStep } from "./wall-step";

type TalkWallProps = WallShown & {
  assignmentId: string;
  noun: ItemNoun;
  number: number;
  article: { title: string; language: string; direction: "ltr" | "rtl" };
  /** the passage, cut by the claim’s ranges and the evidence; empty where the item asks about no claim */
  blocks: readonly ArticleBlock[];
  /** the number of the claim after this one, of those most worth discussing */
  next: number | null;
};

const TOLD = { decide: "", answers: "The class’s answers are shown.", key: "The key is shown." } as const;

/** One claim on the wall, in big type and without anybody’s name. */
export function TalkWall({ assignmentId, noun, number, article, blocks, next, ...shown }: TalkWallProps) {
  const wall = useRef<HTMLDivElement>(null);
  const { step, on, back } = useWallSteps({ wall, assignmentId, next });
  const { label } = shown.says;
  return (
    <div className="talk-wall" ref={wall}>
      <main id="main">
        <header>
          <h1>
            {noun} {number}
          </h1>
          <p lang={article.language} dir={article.direction}>
            {article.title}
          </p>
        </header>
        {blocks.length > 0 && (
          <WallPassage
            blocks={blocks}
            language={article.language}
            direction={article.direction}
            rows={step === "decide" ? null : shown.rows}
            label={step === "key" ? label && CLASS_WORDS[label].tone : undefined}
          />
        )}
        <WallStep step={step} {...shown} />
        <p className="sr" role="status">
          {TOLD[step]}
        </p>
      </main>
      <WallControls {...{ assignmentId, noun, step, next, on, back }} />
    </div>
  );
}
