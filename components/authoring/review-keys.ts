import { CLAIM_CLASSES, type ClaimClass } from "@/lib/domain/label";

/** What a key does in the review of a key. */
export type ReviewKey =
  | { readonly do: "go"; readonly by: 1 | -1 | "first" | "last" }
  | { readonly do: "class"; readonly class: ClaimClass }
  | { readonly do: "edge"; readonly edge: "start" | "end"; readonly by: "more" | "less" }
  | { readonly do: "accept" | "accept-too" | "split" | "merge" | "undo" | "help" };

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Keys that a button or a link needs for itself. */
const NATIVE = /^(Enter| |Arrow.*|Home|End)$/;

/**
 * Reads a key; null where it is not ours. `place`: on a claim every key acts, on the buttons around it those that a button has no
 * use for. Keys with Ctrl, Alt or Command belong to the browser.
 */
export function readReviewKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
  { place, direction }: { place: "claim" | "button"; direction: "ltr" | "rtl" },
): ReviewKey | null {
  if (ctrlKey || metaKey || altKey || (place === "button" && NATIVE.test(key))) return null;
  const onward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case "Enter":
      return { do: "accept" };
    case onward:
      return shiftKey ? { do: "edge", edge: "end", by: "more" } : { do: "go", by: 1 };
    case back:
      return shiftKey ? { do: "edge", edge: "end", by: "less" } : { do: "go", by: -1 };
    case "ArrowUp":
      return shiftKey ? { do: "edge", edge: "start", by: "more" } : { do: "go", by: -1 };
    case "ArrowDown":
      return shiftKey ? { do: "edge", edge: "start", by: "less" } : { do: "go", by: 1 };
    case "Home":
      return { do: "go", by: "first" };
    case "End":
      return { do: "go", by: "last" };
    case "?":
      return { do: "help" };
    default:
      return letterKey(key.toLowerCase());
  }
}

const LETTERS: Readonly<Record<string, "accept-too" | "split" | "merge" | "undo">> = {
  a: "accept-too",
  s: "split",
  m: "merge",
  z: "undo",
};

function letterKey(key: string): ReviewKey | null {
  const name = /^[1-4]$/.test(key) ? CLAIM_CLASSES[Number(key) - 1] : undefined;
  if (name) return { do: "class", class: name };
  const act = LETTERS[key];
  return act ? { do: act } : null;
}

/** Where a key was pressed: on a claim, on another part that keys may act on, or where it is text or a choice of its own. */
export function keyPlace(target: EventTarget | null): "claim" | "button" | null {
  if (!(target instanceof HTMLElement) || target.closest("input, select, textarea, dialog, [popover]")) return null;
  if (target.closest("[data-words]")) return null;
  if (target.matches("[data-claim-key]")) return "claim";
  return target.closest("[data-keys]") ? "button" : null;
}
