import type { JsonObject } from "@/lib/domain/json";
import type { LessonText } from "@/lib/domain/lesson-text";

/** What the key editor of a kind draws: content and key of one item. Ids begin with `id`. */
export type KeyEditorProps = {
  readonly id: string;
  readonly content: JsonObject;
  readonly answerKey: JsonObject;
  /** the index of the claim that is asked about */
  readonly claim: number | null;
  readonly lesson: LessonText;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** what students see is fixed, and only the key may change */
  readonly keyOnly: boolean;
  /** `key`: the key that goes with it, where it changes too */
  readonly onContent: (content: JsonObject, key?: JsonObject) => void;
  readonly onKey: (key: JsonObject) => void;
};
