"use client";

import { type ClipboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextareaField } from "@/components/ui/textarea-field";
import { LARGEST_INPUT } from "@/lib/domain/article-proposal";
import type { Work } from "./kept-work";

type PasteFormProps = {
  work: Work;
  onChange: (next: Partial<Work>) => void;
  reading: boolean;
  onSend: (paste: { text: string; html: string }) => void;
};

/** Text to be pasted; what the clipboard knows of headings and lists goes along while the text is as it was pasted. */
export function PasteForm({ work: { text, html }, onChange, reading, onSend }: PasteFormProps) {
  const [empty, setEmpty] = useState(false);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const rich = event.clipboardData.getData("text/html");
    const isWhole = selectionEnd - selectionStart === value.length;
    if (rich === "" || rich.length > LARGEST_INPUT || !isWhole) return;
    event.preventDefault();
    setEmpty(false);
    onChange({ text: event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n"), html: rich });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(text.trim() === "" && html === "");
        if (text.trim() !== "" || html !== "") onSend({ text, html });
      }}
    >
      <TextareaField
        id="article-text"
        label="Text of the article"
        hint={
          html === ""
            ? "Copy the whole article in your browser, headline too, and paste it here."
            : "Headings and lists came along and will be kept. Once you change the text here, it counts as plain text."
        }
        error={empty ? "Paste the text of the article first." : undefined}
        className="pasted"
        autoFocus
        spellCheck={false}
        dir="auto"
        value={text}
        onPaste={paste}
        onChange={(event) => {
          setEmpty(false);
          onChange({ text: event.target.value, html: "" });
        }}
      />
      <Button type="submit" variant="primary" size="big" busy={reading}>
        {reading ? "Reading the text" : "Read the text"}
      </Button>
    </form>
  );
}
