"use client";

import { useState } from "react";
import { LessonPlayer } from "@/components/taking/lesson-player";
import type { PlayerWords } from "@/components/taking/player-setting";
import { createPreviewSession } from "@/components/taking/preview-session";
import { Notice } from "@/components/ui/notice";
import type { Preview } from "@/lib/domain/preview";
import type { SavedAnswers } from "@/lib/domain/reading";
import { exerciseKind } from "@/lib/exercises/registry";
import { PreviewFeedback } from "./preview-feedback";

type LessonPreviewProps = { preview: Preview; words: PlayerWords | null; judgement: boolean; back: { href: string; label: string } };

/** The lesson as students get it, in the player that they have; handing in shows the feedback. Nothing leaves the page. */
export function LessonPreview({ preview, words, judgement, back }: LessonPreviewProps) {
  const [session] = useState(createPreviewSession);
  const [handedIn, setHandedIn] = useState<SavedAnswers | null>(null);
  const { title, instructions, article, claims, exercises } = preview;
  const offersLabels = exercises.some(({ kind, settings }) => exerciseKind(kind).classes && settings.axes !== 2);
  if (handedIn) {
    return <PreviewFeedback {...{ preview, judgement, back, answers: handedIn }} onAgain={() => setHandedIn(null)} />;
  }
  return (
    <LessonPlayer
      attemptId="preview"
      view="article"
      words={words}
      reading={{
        ...{ title, instructions, judgement, article, claims, exercises },
        answers: {},
        newestItemId: null,
        timeWords: "No time limit",
        attemptWords: "This is a preview: handing in only shows you the feedback.",
      }}
      preview={{
        session,
        back,
        onDone: () => setHandedIn(session.snapshot().answers),
        note: <PreviewNote judgement={offersLabels ? judgement : null} />,
      }}
    />
  );
}

/** Says what a preview is, and offers the fourth label. `judgement` null: no label is chosen in this lesson. */
function PreviewNote({ judgement }: { judgement: boolean | null }) {
  return (
    <Notice>
      <strong>Preview: nothing is saved.</strong> This is what students see. Hand in, and you see the feedback.{" "}
      {judgement !== null && (
        <a href={judgement ? "?" : "?judgement=on"}>{judgement ? "Without judgement" : "With judgement as a fourth label"}</a>
      )}
    </Notice>
  );
}
