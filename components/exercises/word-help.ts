/** What the keys do while a word has the focus. */
export const WORD_KEYS: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ["←", "→"], what: "The word before, the word after. Home and End: the first and the last." },
  { keys: ["Enter"], what: "Begin a mark, and end it on the last word. On a mark: take it off." },
  { keys: ["Shift", "→"], what: "Make the mark one word longer. With ← one word shorter." },
  { keys: ["0"], what: "Take the mark off." },
];
