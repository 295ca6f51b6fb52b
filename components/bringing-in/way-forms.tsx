"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Segments } from "@/components/ui/segments";
import { type ArticleProposal, LARGEST_INPUT } from "@/lib/domain/article-proposal";
import { AddressForm } from "./address-form";
import { BringInSteps } from "./bring-in-steps";
import { FileForm } from "./file-form";
import type { Way, Work } from "./kept-work";
import { PasteForm } from "./paste-form";
import type { ReadAction } from "./read-action";
import { type ReadingFailure, refusalWords } from "./refusal-words";

type WayFormsProps = {
  work: Work;
  onChange: (next: Partial<Work>) => void;
  onRead: (proposal: ArticleProposal) => void;
  readPaste: ReadAction<{ text: string; html: string }>;
  readAddress: ReadAction<{ address: string }>;
  readFile: ReadAction<{ file: File }>;
};

const WAY_OPTIONS = [
  { value: "paste", label: "Paste the text" },
  { value: "address", label: "Address of a page" },
  { value: "file", label: "File" },
] as const;
const WAITING: Record<Way, string> = {
  paste: "Reading the text.",
  address: "Reading the page. A slow site may take up to 10 seconds.",
  file: "Reading the file. A long one may take up to 10 seconds.",
};

/** Three ways to bring an article in, one at a time. */
export function WayForms({ work, onChange, onRead, readPaste, readAddress, readFile }: WayFormsProps) {
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<ReadingFailure | null>(null);
  const take = async (size: number, read: () => ReturnType<typeof readPaste>) => {
    if (reading) return;
    if (size > LARGEST_INPUT) return setRefusal("too-large");
    setRefusal(null);
    setReading(true);
    const answer = await read().catch(() => ({ ok: false, reason: "not-reached" }) as const);
    setReading(false);
    if (answer.ok) onRead(answer.proposal);
    else setRefusal(answer.reason === "invalid" ? invalidIn[work.way] : answer.reason);
  };
  const choose = (way: Way) => {
    setRefusal(null);
    onChange({ way });
  };
  const forms: Record<Way, ReactNode> = {
    paste: (
      <PasteForm
        work={work}
        onChange={onChange}
        reading={reading}
        onSend={(paste) => take(Math.max(bytesOf(paste.text), bytesOf(paste.html)), () => readPaste(null, paste))}
      />
    ),
    address: (
      <AddressForm
        address={work.address}
        onChange={(address) => onChange({ address })}
        reading={reading}
        onSend={(address) => take(0, () => readAddress(null, { address }))}
      />
    ),
    file: (
      <FileForm
        reading={reading}
        onSend={(file) => {
          const form = new FormData();
          form.set("file", file);
          return take(file.size, () => readFile(null, form));
        }}
      />
    ),
  };
  return (
    <>
      <BringInSteps current={0} />
      <PageHeading
        title="New lesson from an article"
        note="Bring the article in, look it over, and Sourcework proposes a key. Nothing is stored until you use the text."
        serif
      />
      <div className="panel stack ways">
        <Segments name="way" legend="How do you bring it in?" hideLegend options={WAY_OPTIONS} value={work.way} onChange={choose} />
        {refusal && (
          <Notice kind="error">
            <p>{refusalWords[refusal]}</p>
            {work.way !== "paste" && (
              <Button icon="text" onClick={() => choose("paste")}>
                Paste it instead
              </Button>
            )}
          </Notice>
        )}
        {forms[work.way]}
        <p className="small quiet" role="status">
          {reading && WAITING[work.way]}
        </p>
      </div>
    </>
  );
}

const invalidIn = { paste: "too-large", address: "not-an-address", file: "wrong-kind" } as const satisfies Record<Way, ReadingFailure>;
const bytesOf = (text: string) => new Blob([text]).size;
