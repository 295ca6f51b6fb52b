import type { Metadata } from "next";
import { ExercisesEditor } from "@/components/authoring/exercises-editor";
import { draftEditor } from "@/lib/access/proofs";
import { getDraft } from "@/lib/db/lesson-drafts";
import { jsonObjectSchema } from "@/lib/domain/json";
import { draftFaults, draftText } from "@/lib/exercises/draft-faults";
import { mayCountSureness } from "@/lib/exercises/exercise-kind";
import { EXERCISE_KINDS } from "@/lib/exercises/registry";
import "@/app/styles/authoring.css";
import "@/app/styles/exercises.css";
import "@/app/styles/exercise-editing.css";
import { changeExercisesAction, proposeExerciseAction } from "../actions";

export const metadata: Metadata = { title: "Exercises of the lesson" };

export default async function ExercisesPage({ params }: PageProps<"/teach/drafts/[draftId]/exercises">) {
  const editor = await draftEditor((await params).draftId);
  const draft = await getDraft(editor);
  const { draftId, revision, title, exercises, claims, scope, article } = draft;
  return (
    <ExercisesEditor
      {...{ draftId, revision, title, exercises }}
      keyOnly={scope === "key"}
      lesson={draftText(draft)}
      language={article.language}
      direction={article.direction}
      claimIds={claims.map(({ id }) => id)}
      labelled={claims.filter(({ askedIn }) => askedIn.length > 0).length}
      faults={draftFaults(draft)}
      kinds={[...EXERCISE_KINDS.values()].map((kind) => ({
        name: kind.name,
        title: kind.title,
        purpose: kind.purpose,
        about: kind.about,
        labels: kind.classes !== null,
        sureness: mayCountSureness(kind) ? "may-count" : kind.asksSureness ? "asked" : "none",
        blank: { content: jsonObjectSchema.parse(kind.blank.content), key: jsonObjectSchema.parse(kind.blank.key) },
      }))}
      actions={{ change: changeExercisesAction, propose: proposeExerciseAction }}
    />
  );
}
