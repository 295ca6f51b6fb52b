import { useRouter } from "next/navigation";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { WALL_STEPS } from "./wall-step";

/** Of a keyboard and of a presenter’s remote control. The page keys stay the browser’s own where there is something to scroll. */
const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const scrolls = () => document.documentElement.scrollHeight > window.innerHeight + 1;

type Steps = {
  wall: RefObject<HTMLElement | null>;
  assignmentId: string;
  /** the claim that comes after the last step, by its number */
  next: number | null;
};

/** Which step the wall is at, and going on and back, by key too. */
export function useWallSteps({ wall, assignmentId, next }: Steps) {
  const [at, setAt] = useState(0);
  const router = useRouter();

  const goTo = useCallback(
    (to: number) => {
      setAt(Math.max(0, to));
      // a control that is not needed any more takes the focus with it
      requestAnimationFrame(() => {
        if (!wall.current?.contains(document.activeElement)) wall.current?.querySelector<HTMLElement>("[data-next]")?.focus();
      });
    },
    [wall],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = KEYS[event.key];
      if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || (event.key.startsWith("Page") && scrolls())) return;
      event.preventDefault();
      if (at + by < WALL_STEPS.length) goTo(at + by);
      else if (next !== null) router.push(`/teach/assignments/${assignmentId}/talk/project?claim=${next}`);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [at, goTo, assignmentId, next, router]);

  // on a low screen the claim may stand below what is seen
  useEffect(() => {
    wall.current?.querySelector(".claim")?.scrollIntoView({ block: "nearest" });
  }, [wall]);

  return { step: WALL_STEPS[at] ?? "decide", on: () => goTo(at + 1), back: () => goTo(at - 1) };
}
