const MINUTE = 60_000;

/** How long a page after the receipt waits for a touch or a key before it signs out, and how long before that it says so. */
const IDLE = { ends: 5 * MINUTE, warns: 4 * MINUTE };

/** What is due after so long without a touch or a key, and after how many milliseconds to look again. */
export function idleStep(idle: number): { due: "nothing" | "warning" | "end"; again: number } {
  if (idle >= IDLE.ends) return { due: "end", again: 0 };
  if (idle >= IDLE.warns) return { due: "warning", again: IDLE.ends - idle };
  return { due: "nothing", again: IDLE.warns - idle };
}

const SIGNS = ["pointerdown", "pointermove", "click", "keydown", "focusin", "wheel", "scroll"] as const;

/** Watches for signs of a reader. A device that slept notices when it wakes. Returns how to stop. */
export function watchIdle({ onWarning, onBack, onEnd }: { onWarning: () => void; onBack: () => void; onEnd: () => void }): () => void {
  let last = Date.now();
  let warned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look() {
    clearTimeout(timer);
    const { due, again } = idleStep(Date.now() - last);
    if (due === "end") return onEnd();
    if (due === "warning" && !warned) onWarning();
    warned = due === "warning";
    timer = setTimeout(look, again);
  }
  function stir() {
    // one that slept past the end is not woken by the touch that wakes the device
    if (idleStep(Date.now() - last).due === "end") return look();
    last = Date.now();
    if (warned) onBack();
    if (warned) look();
  }
  for (const sign of SIGNS) window.addEventListener(sign, stir, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    clearTimeout(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, stir, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
