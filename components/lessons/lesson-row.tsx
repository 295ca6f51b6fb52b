import { ButtonLink } from "@/components/ui/button-link";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { LessonVisibility } from "@/lib/domain/lesson";

type LessonRowProps = {
  lesson: {
    lessonId: string;
    title: string;
    summary: string;
    archived: boolean;
    articleTitle: string;
    outlet: string;
    claims: number;
    words: number;
  };
};

/** A lesson in the list, with the one thing to do with it. Nothing is assigned of an archived one. */
export function LessonRow({ lesson: { lessonId, title, summary, archived, articleTitle, outlet, claims, words } }: LessonRowProps) {
  return (
    <li className="lesson-row">
      <div>
        <h3>
          <a href={`/teach/lessons/${lessonId}`}>{title}</a>
        </h3>
        {summary && <p>{summary}</p>}
        <p className="caption">{[`“${articleTitle}”`, outlet, ...lessonSizes({ claims, words })].filter(Boolean).join(" · ")}</p>
      </div>
      {!archived && (
        <ButtonLink href={`/teach/lessons/${lessonId}/assign`} aria-label={`Assign ${title}`}>
          Assign
        </ButtonLink>
      )}
    </li>
  );
}

/** How much there is to do: "28 claims", "549 words". */
export const lessonSizes = ({ claims, words }: { claims: number; words: number }): string[] => [
  formatCount(claims, { one: "# claim", other: "# claims" }, LOCALE),
  formatCount(words, { one: "# word", other: "# words" }, LOCALE),
];

/** Whose a lesson is, in a word. */
export function lessonOrigin({ visibility, own }: { visibility: LessonVisibility; own: boolean }): string {
  if (visibility === "starter") return "Starter lesson";
  if (visibility === "school") return own ? "Your lesson, shared with your school" : "From your school";
  return "Your lesson";
}
