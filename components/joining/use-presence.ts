import { useEffect, useEffectEvent, useState } from "react";
import type { Presence } from "@/lib/domain/joining";

const EVERY = 2000;

/** Who is here, asked for every two seconds while the page is in sight; `lost` after a question without an answer. */
export function usePresence(classId: string, first: Presence) {
  const [presence, setPresence] = useState(first);
  const [lost, setLost] = useState(false);

  async function refresh() {
    try {
      const response = await fetch(`/teach/classes/${classId}/presence`);
      if (!response.ok) return setLost(true);
      setPresence(await response.json());
      setLost(false);
    } catch {
      setLost(true);
    }
  }

  const onTick = useEffectEvent(() => {
    if (document.visibilityState === "visible") void refresh();
  });
  useEffect(() => {
    const timer = setInterval(() => onTick(), EVERY);
    return () => clearInterval(timer);
  }, []);

  return { presence, lost, refresh };
}
