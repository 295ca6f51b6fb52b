import type { PlayerView } from "@/components/taking/player-setting";

/** Brings a claim into sight, clear of bar and sheet (by the page's scroll padding), and with `focus` puts the focus on it. */
export function bringClaim(view: PlayerView, index: number, how: "focus" | "show"): void {
  const fields = document.getElementById(`fields-${index + 1}`);
  const claim =
    view === "list" ? fields?.querySelector<HTMLElement>("input:checked, input") : document.getElementById(`claim-${index + 1}`);
  // at once: the next key may come before the next frame
  if (how === "focus") claim?.focus({ preventScroll: true });
  (view === "list" ? fields : claim)?.scrollIntoView({ block: "nearest" });
}

/** As bringClaim with the focus, once a closing dialog has given the focus back. */
export const bringClaimSoon = (view: PlayerView, index: number): number => requestAnimationFrame(() => bringClaim(view, index, "focus"));

/** Puts the focus on the labels: on the one that is chosen, else on the first. */
export function focusPalette(): void {
  const chosen = document.querySelector<HTMLElement>("#palette .choice[aria-pressed=true]");
  (chosen ?? document.querySelector<HTMLElement>("#palette .choice"))?.focus();
}
