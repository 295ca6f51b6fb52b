import { useEffect, useEffectEvent, useState } from "react";
import { openFeed } from "./feed";

const ASK_EVERY = 2000;

/** Hears from the server while the page is in sight: out of sight it costs the server nothing. True: the server does not answer. */
export function useFeed(address: string, hear: (news: unknown) => void): boolean {
  const [lost, setLost] = useState(false);
  const onNews = useEffectEvent(hear);

  useEffect(() => {
    let close: (() => void) | null = null;
    const turn = () => {
      close?.();
      close = null;
      if (document.visibilityState === "hidden") return;
      close = openFeed({ address, askEvery: ASK_EVERY, hear: (news) => onNews(news), onLost: setLost });
    };
    turn();
    document.addEventListener("visibilitychange", turn);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      close?.();
    };
  }, [address]);

  return lost;
}
