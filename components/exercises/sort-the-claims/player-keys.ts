import { type ClaimClass, classesOnOffer } from "@/lib/domain/label";

/** What a key does while a claim has the focus. */
export type KeyAct =
  | { readonly do: "go"; readonly to: number }
  | { readonly do: "label"; readonly class: ClaimClass }
  | { readonly do: "clear" | "undo" | "help" | "palette" };

type KeyPlace = {
  /** the claim that has the focus, from 0, of so many */
  readonly index: number;
  readonly count: number;
  readonly direction: "ltr" | "rtl";
  readonly judgement: boolean;
};

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean };

/** Reads a key; null where it is not ours. Keys with Ctrl, Alt or Command belong to the browser. */
export function readKey({ key, ctrlKey, metaKey, altKey }: Pressed, { index, count, direction, judgement }: KeyPlace): KeyAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  const go = (to: number): KeyAct => ({ do: "go", to: Math.min(Math.max(to, 0), count - 1) });
  switch (key) {
    case "ArrowRight":
      return go(direction === "rtl" ? index - 1 : index + 1);
    case "ArrowLeft":
      return go(direction === "rtl" ? index + 1 : index - 1);
    case "ArrowDown":
      return go(index + 1);
    case "ArrowUp":
      return go(index - 1);
    case "Home":
      return go(0);
    case "End":
      return go(count - 1);
    case "Enter":
    case " ":
      return { do: "palette" };
    case "0":
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "z":
    case "Z":
      return { do: "undo" };
    case "?":
      return { do: "help" };
    default: {
      const name = /^[1-9]$/.test(key) ? classesOnOffer(judgement)[Number(key) - 1] : undefined;
      return name ? { do: "label", class: name } : null;
    }
  }
}

/** Which claims Tab stops at: one a block. The current claim where it is in the block, else the block's first. */
export function tabStops(blocks: readonly (readonly number[])[], current: number): ReadonlySet<number> {
  return new Set(blocks.flatMap((claims) => (claims.includes(current) ? [current] : claims.slice(0, 1))));
}
