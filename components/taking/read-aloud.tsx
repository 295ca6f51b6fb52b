"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

type ReadAloudProps = {
  language: string;
  /** the text in parts that are read one after the other: a voice may give up on a long one */
  parts: readonly string[];
  /** what is being worked on now, and its name: "claim 3" */
  current: { readonly name: string; readonly text: string } | null;
};

/** Reads the text, or what is being worked on, by the browser's own voice. Nothing is sent anywhere. */
export function ReadAloud({ language, parts, current }: ReadAloudProps) {
  const [reading, setReading] = useState<"text" | "current" | null>(null);
  const [silent, setSilent] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);

  function read(what: "text" | "current", texts: readonly string[]) {
    const voice = window.speechSynthesis;
    if (!voice) return setSilent(true);
    voice.cancel();
    if (reading === what) return setReading(null);
    setReading(what);
    const spoken = texts.filter((text) => text.trim() !== "").map((text) => new SpeechSynthesisUtterance(text));
    for (const one of spoken) {
      one.lang = language;
      one.onerror = ({ error }) => {
        // stopped, or something else was asked for
        if (error === "canceled" || error === "interrupted") return;
        setSilent(true);
        setReading(null);
      };
      voice.speak(one);
    }
    const last = spoken.at(-1);
    if (last) last.onend = () => setReading((now) => (now === what ? null : now));
  }

  return (
    <div className="read-aloud">
      <span className="only-wide">Aloud:</span>
      <Button variant="ghost" aria-pressed={reading === "text"} onClick={() => read("text", parts)}>
        {reading === "text" ? "Stop reading" : "Read the text"}
      </Button>
      {current && (
        <Button variant="ghost" aria-pressed={reading === "current"} onClick={() => read("current", [current.text])}>
          {reading === "current" ? "Stop reading" : `Read ${current.name}`}
        </Button>
      )}
      {silent && <span className="small">This browser has no voice to read with. Try another browser, or ask your teacher.</span>}
    </div>
  );
}
