"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

const ACCEPTED = ".docx,.pdf,.html,.htm,.txt,.md";

/** A file from the teacher's device. */
export function FileForm({ reading, onSend }: { reading: boolean; onSend: (file: File) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(file === null);
        if (file) onSend(file);
      }}
    >
      <TextField
        id="article-file"
        label="File"
        hint="DOCX, PDF, HTML or TXT, at most 5 MB. The file itself is not stored."
        error={missing ? "Choose a file first." : undefined}
        type="file"
        accept={ACCEPTED}
        onChange={(event) => {
          setMissing(false);
          setFile(event.target.files?.[0] ?? null);
        }}
      />
      <Button type="submit" variant="primary" size="big" busy={reading}>
        {reading ? "Reading the file" : "Read the file"}
      </Button>
    </form>
  );
}
