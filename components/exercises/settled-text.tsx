import { useEffect, useEffectEvent, useRef, useState } from "react";
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

/** Often enough that little is lost, seldom enough that not every key is a change: after a pause, and all the same without one. */
const SETTLES = 800;
const AT_LATEST = 4000;

/**
 * A text that is passed on when the writing pauses or goes on for long, when it is left and when the page goes. A text from elsewhere (undone, another tab)
 * comes in unless something is written here that nobody has been told of yet.
 */
export function SettledText({ id, label, value, longest, rows, language, direction, onText }: SettledTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const told = useRef<string | null>(null);
  const settle = useEffectEvent(() => {
    if (typed === null || typed === told.current) return;
    told.current = typed;
    if (typed.trim() !== value.trim()) onText(typed);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(settle, SETTLES);
    return () => clearTimeout(timer);
  }, [typed]);
  const writing = typed !== null;
  useEffect(() => {
    if (!writing) return;
    const timer = setInterval(settle, AT_LATEST);
    return () => clearInterval(timer);
  }, [writing]);
  const show = () => {
    told.current = null;
    setTyped(null);
  };
  const comeIn = useEffectEvent((text: string) => {
    if (typed !== null && typed === told.current && typed.trim() !== text.trim()) show();
  });
  useEffect(() => comeIn(value), [value]);
  useEffect(() => {
    const leave = () => settle();
    // before those who send what they have been told
    const before = { capture: true };
    window.addEventListener("pagehide", leave, before);
    document.addEventListener("visibilitychange", leave, before);
    return () => {
      window.removeEventListener("pagehide", leave, before);
      document.removeEventListener("visibilitychange", leave, before);
      leave();
    };
  }, []);
  return (
    <Field id={id} label={label}>
      <textarea
        className="input"
        id={id}
        rows={rows}
        maxLength={longest}
        lang={language}
        dir={direction}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          settle();
          show();
        }}
      />
    </Field>
  );
}
