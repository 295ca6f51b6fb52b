/** The parts of the screen; on a phone one at a time. */
export type ReviewTab = "queue" | "article" | "claim";

export const placeId = (tab: ReviewTab, id: string): string => (tab === "claim" ? "claim-card" : `${tab}-${id}`);

/** The claim that an event came from, or null. */
export const claimAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest("[data-claim]")?.getAttribute("data-claim") ?? null) : null;

/** The part that has the focus on a claim of it, or null. */
export function focusedPlace(): ReviewTab | null {
  const id = document.activeElement?.id ?? "";
  if (id.startsWith("queue-")) return "queue";
  if (id.startsWith("article-")) return "article";
  return id === "claim-card" ? "claim" : null;
}

/** Puts the focus on a claim where it stands in this part. True where it stands there. */
export function focusClaim(tab: ReviewTab, id: string): boolean {
  const found = document.getElementById(placeId(tab, id));
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "nearest" });
  return found !== null;
}

/** As focusClaim, once React has drawn what was just changed; where the claim has left that part, on its card. */
export function focusClaimSoon(tab: ReviewTab, id: string): void {
  requestAnimationFrame(() => {
    if (!focusClaim(tab, id)) focusClaim("claim", id);
  });
}

/** Puts the focus on a claim's card where what held it has gone once React has drawn others' changes. */
export function keepFocus(held: Element | null, id: string): void {
  if (!held || held === document.body) return;
  requestAnimationFrame(() => {
    if (!held.isConnected && document.activeElement === document.body) focusClaim("claim", id);
  });
}

/** Brings a claim into sight in the parts that do not have the focus. */
export function showClaim(id: string): void {
  const held = focusedPlace();
  for (const tab of ["queue", "article"] as const) {
    if (tab !== held) document.getElementById(placeId(tab, id))?.scrollIntoView({ block: "nearest" });
  }
  if (held !== "claim") document.getElementById("claim-body")?.scrollTo({ top: 0 });
}

/** Puts the focus on what the selector finds, once React has drawn it. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
