import { Icon, type IconName } from "@/components/ui/icon";
import type { QueueState } from "./operation-queue";
import { SAVING_WORDS } from "./saving-words";

const LOOKS: Readonly<Record<QueueState, { icon: IconName; look: string }>> = {
  loading: { icon: "sync", look: "saved wait" },
  saved: { icon: "check", look: "saved" },
  saving: { icon: "sync", look: "saved wait" },
  offline: { icon: "offline", look: "saved problem" },
  unavailable: { icon: "warning", look: "saved problem" },
  "page-only": { icon: "warning", look: "saved problem" },
  "signed-out": { icon: "warning", look: "saved problem" },
  closed: { icon: "lock", look: "saved problem" },
  "already-submitted": { icon: "check", look: "saved" },
};

/** Whether the work is safe. Not a live region: the player says it together with what was changed. */
export function SavingState({ state }: { state: QueueState }) {
  const { icon, look } = LOOKS[state];
  return (
    <span className={look} data-state={state}>
      <Icon name={icon} /> {SAVING_WORDS[state]}
    </span>
  );
}
