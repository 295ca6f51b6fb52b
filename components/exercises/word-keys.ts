/** What a key does while a word has the focus. */
type WordAct =
  | { readonly do: "go"; readonly by: -1 | 1 }
  | { readonly do: "stretch"; readonly by: -1 | 1 }
  | { readonly do: "edge"; readonly to: "first" | "last" }
  | { readonly do: "mark"; readonly index: number }
  | { readonly do: "clear" }
  | { readonly do: "cancel" };

type Pressed = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};
type WordPlace = { readonly direction: "ltr" | "rtl"; readonly marks: number; readonly open: boolean };

/** Reads a key; null where it is not ours. Keys with Ctrl, Alt or Command belong to the browser. `marks`: how many may be chosen by number. */
export function readWordKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, { direction, marks, open }: WordPlace): WordAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const by = (key === "ArrowRight") === (direction === "ltr") ? 1 : -1;
      return { do: shiftKey ? "stretch" : "go", by };
    }
    case "Home":
      return { do: "edge", to: "first" };
    case "End":
      return { do: "edge", to: "last" };
    case "0":
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Escape":
      return open ? { do: "cancel" } : null;
    default: {
      const index = /^[1-9]$/.test(key) ? Number(key) - 1 : marks;
      return index < marks ? { do: "mark", index } : null;
    }
  }
}
