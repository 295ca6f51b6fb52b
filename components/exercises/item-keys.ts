type ItemAct = "undo" | "help" | "question";
type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean };

/** Reads a key pressed in a question; null where it is not ours. `writing`: in a field that takes letters itself. */
export function readItemKey({ key, ctrlKey, metaKey, altKey }: Pressed, writing: boolean): ItemAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "Escape") return "question";
  if (writing) return null;
  if (key === "z" || key === "Z") return "undo";
  return key === "?" ? "help" : null;
}

/** True in a text field, where letters are text, and in a list to choose from, where they choose. */
export const takesLetters = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
