import type { Analysis } from "@/lib/domain/analysis";
import { claimText, type LessonText } from "@/lib/domain/lesson-text";
import { overlaps } from "@/lib/domain/range";
import type { RewriteTask } from "@/lib/domain/rewrite-hints";
import type { Proposal } from "@/lib/exercises/exercise-kind";
import { rubricOf } from "@/lib/exercises/rubric";
import type { RewriteContent, RewriteKey } from "./key";

const MOST = 4;

const RUBRICS: Readonly<Record<RewriteTask, RewriteKey["rubric"]>> = {
  "calm-the-verb": rubricOf(
    "A neutral verb, and nothing else has changed.",
    "A neutral verb, but the meaning has shifted.",
    "The verb still takes a side.",
  ),
  "name-the-source": rubricOf(
    "Says who vouches for it, as far as the article knows.",
    "Says that somebody does, but not who.",
    "Still stands as a bare fact.",
  ),
  "name-the-group": rubricOf(
    "Names people or an organisation, or says that the article does not.",
    "Narrower than before, but still a crowd.",
    "Still a nameless group.",
  ),
};
/** The rubric of a task, for an item that is made by hand too. */
export const rubricFor = (task: RewriteTask): RewriteKey["rubric"] => RUBRICS[task];

/** Claims with a loaded or factive verb, with a nameless group, and those that have lost their source, in the order of the text. */
export function proposeItems({ attributions, drift, segments }: Analysis, lesson: LessonText): Proposal<RewriteContent, RewriteKey>[] {
  const bare = drift.flatMap(({ later }) => (segments[later] ? [segments[later].range] : []));
  return lesson.claims
    .flatMap((ranges, claim) => {
      const own = attributions.filter(
        ({ cue, communicated }) => communicated && cue.some((part) => ranges.some((range) => overlaps(range, part))),
      );
      const told = own.find(({ stance }) => stance === "loaded" || stance === "factive");
      const crowd = own.find(({ sourceType }) => sourceType === "unnamed-group");
      const task: RewriteTask | null = crowd
        ? "name-the-group"
        : told
          ? "calm-the-verb"
          : ranges.some((range) => bare.some((one) => overlaps(one, range)))
            ? "name-the-source"
            : null;
      if (!task) return [];
      const evidence = crowd?.source ?? told?.cue ?? [];
      return [{ claim, content: { task }, key: { model: "", rubric: RUBRICS[task] }, evidence, explanation: "" }];
    })
    .filter(({ claim }) => claimText(lesson, claim) !== "")
    .slice(0, MOST);
}
