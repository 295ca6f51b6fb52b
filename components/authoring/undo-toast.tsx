import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";

const STAYS = 10_000;

/** Says what was just done and takes it back; goes after ten seconds. What it says is announced elsewhere. */
export function UndoToast({ words, onUndo, onGone }: { words: string; onUndo: () => void; onGone: () => void }) {
  const gone = useEffectEvent(onGone);
  // each new act has its own ten seconds
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    const timer = setTimeout(() => gone(), STAYS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div className="toast no-print">
      <span>{words}</span>
      <Button onClick={onUndo}>Undo</Button>
    </div>
  );
}
