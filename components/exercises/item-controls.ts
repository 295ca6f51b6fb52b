import type { ComponentType, ReactNode } from "react";
import type { JsonObject } from "@/lib/domain/json";
import type { LessonText } from "@/lib/domain/lesson-text";
import type { ReadingItem } from "@/lib/domain/reading";

/** What the controls of a kind draw: one item with its answer. `list`: with the browser’s own fields only. Ids begin with `id`. */
export type ItemControlsProps = {
  readonly id: string;
  readonly item: ReadingItem;
  readonly lesson: LessonText;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly settings: JsonObject;
  readonly answer: JsonObject | null;
  readonly list: boolean;
  /** the whole answer as it is now; null: there is none any more */
  readonly onAnswer: (answer: JsonObject | null) => void;
};

/** What a kind brings to the shared player. */
export type ItemKind = {
  Controls: ComponentType<ItemControlsProps>;
  /** what is asked, in a sentence; `item` counts from 1 */
  question: (item: ReadingItem) => string;
  /** how it is done */
  help: ReactNode;
  /** what keys of its own do; those of every kind are added */
  keys?: readonly { readonly keys: readonly string[]; readonly what: string }[];
  /** no words about how sure one is: there is nothing to be sure of */
  withoutSureness?: boolean;
  /** the question takes the whole width, and the text stands under it */
  wide?: boolean;
  /** `list`: the claim is quoted in the list only, for the controls show its words themselves */
  quotes?: "list";
};
