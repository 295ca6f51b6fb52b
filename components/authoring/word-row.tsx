import type { KeyboardEvent } from "react";
import { wordsIn } from "@/lib/domain/draft-words";
import type { Range } from "@/lib/domain/range";

type WordRowProps = {
  text: string;
  ranges: readonly Range[];
  label: string;
  /** with it, each word is on or off */
  pressed?: (word: Range) => boolean;
  /** words that can't be chosen */
  closed?: (word: Range, index: number) => boolean;
  /** words that only stand around */
  aside?: (word: Range) => boolean;
  onWord: (word: Range) => void;
};

/** Words as buttons, in reach of the thumb and of the arrow keys. */
export function WordRow({ text, ranges, label, pressed, closed, aside, onWord }: WordRowProps) {
  const words = ranges.flatMap((range) => wordsIn(text, range));
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by || event.shiftKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const next = buttons[buttons.findIndex((button) => button.matches(":focus")) + by];
    event.preventDefault();
    next?.focus();
  };
  return (
    <fieldset className="word-row" data-words onKeyDown={step}>
      <legend className="sr">{label}</legend>
      {words.map((word, index) => (
        <button
          key={word[0]}
          type="button"
          className={aside?.(word) ? "word aside" : "word"}
          aria-pressed={pressed?.(word)}
          aria-disabled={closed?.(word, index) || undefined}
          onClick={closed?.(word, index) ? undefined : () => onWord(word)}
        >
          {text.slice(...word)}
        </button>
      ))}
    </fieldset>
  );
}
