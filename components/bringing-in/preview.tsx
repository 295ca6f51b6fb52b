"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { StartLesson } from "@/lib/domain/lesson-draft";
import { BlockList } from "./block-list";
import { BringInSteps } from "./bring-in-steps";
import { FactFields } from "./fact-fields";
import { LanguageField } from "./language-field";
import { countsOf, type FactErrors, factErrors, lessonInput, type PreviewDraft, withBlock } from "./preview-draft";
import { type StartRefusal, startRefusalWords } from "./refusal-words";

type Answer =
  | { ok: true; draftId: string }
  | { ok: false; reason: StartRefusal }
  | { ok: false; reason: "invalid"; fields: Record<string, string> };
type PreviewProps = {
  draft: PreviewDraft;
  onChange: (draft: PreviewDraft) => void;
  onBack: () => void;
  start: (input: StartLesson) => Promise<Answer>;
  onStarted: (draftId: string) => void;
};

/** What was read, to be looked over: facts to complete, leftovers struck out. */
export function Preview({ draft, onChange, onBack, start, onStarted }: PreviewProps) {
  const [errors, setErrors] = useState<FactErrors>({});
  const [refusal, setRefusal] = useState<keyof typeof startRefusalWords | null>(null);
  const [sending, setSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const counts = countsOf(draft);

  const use = async () => {
    if (sending) return;
    const wrong = factErrors(draft.facts);
    setErrors(wrong);
    setRefusal(null);
    const [first] = Object.keys(wrong);
    if (first !== undefined) return document.getElementById(`fact-${first}`)?.focus();
    if (counts.words === 0) return setRefusal("no-text");
    setSending(true);
    const answer = await start(lessonInput(draft)).catch(() => null);
    // stays busy until the draft is on the screen
    if (answer?.ok) return onStarted(answer.draftId);
    setSending(false);
    if (answer === null) return setRefusal("not-reached");
    if (answer.reason !== "invalid") return setRefusal(answer.reason);
    setErrors(Object.fromEntries(Object.entries(answer.fields).map(([path, sentence]) => [path.replace("facts.", ""), sentence])));
    setRefusal("invalid");
  };

  return (
    <>
      <BringInSteps current={1} />
      <div className="page-heading">
        <div>
          <h1 className="serif" ref={heading} tabIndex={-1}>
            Look the article over
          </h1>
          <p className="quiet">Strike out what does not belong to it. From here on the wording is fixed.</p>
        </div>
      </div>
      <div className="looking-over">
        <section className="panel stack facts-panel" aria-labelledby="facts-title">
          <h2 id="facts-title">About the article</h2>
          <FactFields facts={draft.facts} errors={errors} onChange={(facts) => onChange({ ...draft, facts })} />
          <LanguageField language={draft.language} onChange={(language) => onChange({ ...draft, language })} />
        </section>
        <section className="panel sheet-panel" aria-labelledby="text-title">
          <h2 id="text-title">Text</h2>
          <BlockList draft={draft} onChange={(id, change) => onChange(withBlock(draft, id, change))} />
        </section>
      </div>
      <div className="use-bar">
        {refusal && <Notice kind="error">{startRefusalWords[refusal]}</Notice>}
        <p className="num" role="status">
          {formatCount(counts.words, { one: "# word", other: "# words" }, LOCALE)}
          {counts.struck > 0 && (
            <span className="quiet">
              {" "}
              · {formatCount(counts.struck, { one: "# block struck out", other: "# blocks struck out" }, LOCALE)}
            </span>
          )}
        </p>
        <div className="row tight">
          <Button onClick={onBack}>Bring in another</Button>
          <Button variant="primary" onClick={use} busy={sending}>
            {sending ? "Making the lesson" : "Use this text"}
          </Button>
        </div>
      </div>
    </>
  );
}
