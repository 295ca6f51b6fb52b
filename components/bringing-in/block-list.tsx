"use client";

import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import type { PreviewBlock, PreviewDraft } from "./preview-draft";

type BlockListProps = { draft: PreviewDraft; onChange: (id: number, change: Partial<PreviewBlock>) => void };

const KINDS = { paragraph: "Paragraph", heading: "Heading", bullet: "Bullet" } as const satisfies Record<PreviewBlock["kind"], string>;
const isKind = (value: string): value is PreviewBlock["kind"] => value in KINDS;
const LONGEST_NAME = 40;

/** The text, block by block; each can be struck out, kept and told what it is. The arrow keys go from button to button. */
export function BlockList({ draft: { blocks, language, direction }, onChange }: BlockListProps) {
  return (
    <ol className="text-blocks" onKeyDown={goOn}>
      {blocks.map((block, index) => (
        <li key={block.id} className={block.struck ? `text-block ${block.kind} struck` : `text-block ${block.kind}`}>
          <p lang={language} dir={direction}>
            {block.struck && <span className="sr">Struck out: </span>}
            {block.text}
          </p>
          <div className="block-tools">
            {!block.struck && (
              <select
                className="input"
                aria-label={`What block ${index + 1} is`}
                value={block.kind}
                onChange={({ target: { value } }) => isKind(value) && onChange(block.id, { kind: value })}
              >
                {Object.entries(KINDS).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
            <Button
              className="small"
              onClick={() => onChange(block.id, { struck: !block.struck })}
              aria-label={`${block.struck ? "Keep" : "Strike out"}: ${shortened(block.text)}`}
            >
              {block.struck ? "Keep" : "Strike out"}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

const shortened = (text: string) => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).trimEnd()}…` : text);

function goOn(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  if (!(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
