import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const states = {
  saved: { icon: "check", words: "Saved" },
  saving: { icon: "sync", words: "Saving" },
  offline: { icon: "offline", words: "Offline. Kept on this device, sent later." },
  problem: { icon: "warning", words: "Not saved yet. Your work is kept on this device." },
} as const satisfies Record<string, { icon: IconName; words: string }>;

export type SavedStateName = keyof typeof states;

/** Says at all times whether the work is safe. */
export function SavedState({ state, words }: { state: SavedStateName; words?: ReactNode }) {
  const look = { saved: "saved", saving: "saved wait", offline: "saved", problem: "saved problem" }[state];
  return (
    <span className={look} role="status">
      <Icon name={states[state].icon} /> {words ?? states[state].words}
    </span>
  );
}
