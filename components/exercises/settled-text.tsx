import { useEffect, useEffectEvent, useState } from "react";
import { Field } from "@/components/ui/field";

type SettledTextProps = {
  id: string;
  label: string;
  value: string;
  longest: number;
  rows: number;
  language?: string;
  direction?: "ltr" | "rtl";
  onText: (text: string) => void;
};

/** Often enough that little is lost, seldom enough that not every key is a change. */
const SETTLES = 800;

/** A text that is passed on when the writing pauses, and when it is left; another tab’s text comes in while nobody writes here. */
export function SettledText({ id, label, value, longest, rows, language, direction, onText }: SettledTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = useEffectEvent(() => {
    if (typed !== null && typed.trim() !== value) onText(typed);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(settle, SETTLES);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const leave = () => settle();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      leave();
    };
  }, []);
  const shown = typed ?? value;
  return (
    <Field id={id} label={label}>
      <textarea
        className="input"
        id={id}
        rows={rows}
        maxLength={longest}
        lang={language}
        dir={direction}
        value={shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          settle();
          setTyped(null);
        }}
      />
    </Field>
  );
}
