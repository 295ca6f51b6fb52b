import { useEffect, useEffectEvent, useRef, useState } from "react";

const PAUSE = 200;
/** Marks a field whose text nobody has been told of yet. */
export const UNSETTLED = "data-unsettled";

/** A field that tells of its text when the typing pauses and when it is left, so that a long page need not follow every key. */
export function useSettledText(value: string, onSettle: (text: string) => void) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  if (value !== known) {
    // changed from outside: undone, or taken from another window
    setKnown(value);
    setText(value);
  }
  const settle = (next: string) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    if (next === known) return;
    setKnown(next);
    onSettle(next);
  };
  const leave = useEffectEvent(() => {
    if (timer.current) settle(text);
  });
  useEffect(() => () => leave(), []);
  return {
    [UNSETTLED]: text === known ? undefined : "",
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value;
      setText(next);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => settle(next), PAUSE);
    },
    onBlur: () => settle(text),
  };
}
