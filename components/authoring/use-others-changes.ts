import { useEffect, useEffectEvent } from "react";
import type { News, ReviewStore } from "./review-store";
import { UNSETTLED } from "./use-settled-text";

const EVERY = 5000;

const isTyping = () => document.querySelector(`[${UNSETTLED}]`) !== null;

/** Takes in what others change: every five seconds while the page is in sight, and when somebody comes back to it. */
export function useOthersChanges(store: ReviewStore, onNews: (news: News, held: Element | null) => void) {
  const look = useEffectEvent(async () => {
    if (document.visibilityState !== "visible") return;
    let held: Element | null = null;
    const news = await store.refresh(() => {
      // asked last before anything is drawn anew
      held = document.activeElement;
      return isTyping();
    });
    if (news) onNews(news, held);
  });
  useEffect(() => {
    const tick = () => void look();
    const timer = setInterval(tick, EVERY);
    window.addEventListener("focus", tick);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", tick);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
}
