"use client";

import { useState } from "react";
import { LessonPlayer } from "@/components/taking/lesson-player";
import { createPreviewSession } from "@/components/taking/preview-session";
import { Notice } from "@/components/ui/notice";
import type { Preview } from "@/lib/domain/preview";
import type { SavedAnswers } from "@/lib/domain/reading";
import { PreviewFeedback } from "./preview-feedback";

type LessonPreviewProps = { preview: Preview; judgement: boolean; back: { href: string; label: string } };

/** The lesson as students get it, in the player that they have; handing in shows the feedback. Nothing leaves the page. */
export function LessonPreview({ preview, judgement, back }: LessonPreviewProps) {
  const [session] = useState(createPreviewSession);
  const [handedIn, setHandedIn] = useState<SavedAnswers | null>(null);
  const { title, instructions, article, claims, exercises } = preview;
  if (handedIn) {
    return <PreviewFeedback {...{ preview, judgement, back, answers: handedIn }} onAgain={() => setHandedIn(null)} />;
  }
  return (
    <LessonPlayer
      attemptId="preview"
      view="article"
      reading={{
        ...{ title, instructions, judgement, article, claims, exercises },
        answers: {},
        newestItemId: null,
        timeWords: "No time limit",
        attemptWords: "This is a preview: handing in only shows you the feedback.",
      }}
      preview={{ session, back, onDone: () => setHandedIn(session.snapshot().answers), note: <PreviewNote judgement={judgement} /> }}
    />
  );
}

/** Says what a preview is, and offers the fourth label. */
function PreviewNote({ judgement }: { judgement: boolean }) {
  return (
    <Notice>
      <strong>Preview: nothing is saved.</strong> This is what students see. Hand in, and you see the feedback.{" "}
      <a href={judgement ? "?" : "?judgement=on"}>{judgement ? "Without judgement" : "With judgement as a fourth label"}</a>
    </Notice>
  );
}
