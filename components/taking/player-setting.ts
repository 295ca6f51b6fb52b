import type { ReactNode } from "react";
import type { AttemptClock } from "@/lib/domain/attempt-clock";
import type { JsonObject } from "@/lib/domain/json";
import type { Reading, ReadingExercise } from "@/lib/domain/reading";
import type { AttemptSession, AttemptSnapshot } from "./attempt-session";

/** In the article, or as a list of the browser’s own fields; the same answers either way. */
export type PlayerView = "article" | "list";

/** What stands around the text of an article. `facts`: outlet, date and byline in one line. */
export type PlayerArticleFacts = Pick<Reading["article"], "title" | "retells" | "language" | "direction" | "text" | "blocks"> & {
  readonly facts: string;
};

/** What the player draws. Times come as words, in the class's time. */
export type PlayerReading = Pick<Reading, "title" | "instructions" | "judgement" | "claims" | "exercises" | "answers" | "newestItemId"> & {
  readonly article: PlayerArticleFacts;
  /** "Closes Fri 17:00", "No time limit" */
  readonly timeWords: string;
  /** what handing in means for further attempts */
  readonly attemptWords: string;
  /** how many items list view shows at once; left out: all */
  readonly itemsAPage?: number | null;
};

/** The player without an attempt, for teachers: a session that sends nothing, what is said of that, and what follows on handing in. */
export type PlayerPreview = { session: AttemptSession; note: ReactNode; back: { href: string; label: string }; onDone: () => void };
/** What stands by a student at work: when it ends, as it stood when the page was made, and whether the text is read aloud. */
export type PlayerAids = { readonly clock: AttemptClock; readonly readAloud: boolean };
/** Words that the lesson explains stand in a popover of the page; `text`: the article with them, where it is read before anything. */
export type PlayerWords = { readonly text: ReactNode };
export type PlayerSetting = {
  attemptId: string;
  reading: PlayerReading;
  view: PlayerView;
  preview?: PlayerPreview;
  aids?: PlayerAids;
  words?: PlayerWords | null;
};

/** `focus` puts the focus there, `show` only brings it into sight; `soon` is `focus` once a closing dialog has given the focus back. */
export type How = "focus" | "show" | "soon";

/** What the player of one exercise kind is given: its exercise, the answers, and what can be done. Item and answer go by the item’s id. */
export type ExercisePlayerProps = {
  readonly reading: PlayerReading;
  readonly exercise: ReadingExercise;
  readonly view: PlayerView;
  readonly snapshot: AttemptSnapshot;
  /** the index of the item to begin with */
  readonly start: number;
  /** there is work to come back to: the focus goes where it was */
  readonly comesBack: boolean;
  /** an item to go to; `turn` tells two wishes for the same one apart */
  readonly target: { readonly itemId: string; readonly how: How; readonly turn: number } | null;
  /** nothing is saved, so nothing is said of it */
  readonly quiet: boolean;
  /** the exercise that follows, and the way to it; null: this is the last one */
  readonly nextPart: { readonly title: string; readonly onGo: () => void } | null;
  readonly helpOpen: boolean;
  readonly onHelp: (open: boolean) => void;
  readonly onAnswer: (itemId: string, response: JsonObject | null) => void;
  readonly onUndo: () => void;
  /** which item is being worked on */
  readonly onCurrent: (itemId: string) => void;
};
