import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Brand } from "@/components/ui/brand";
import { SkipLink } from "@/components/ui/skip-link";

/** The frame of the pages before anybody is signed in: what to do, and beside it what the program is for. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="entry">
      <main>
        <SkipLink />
        <Brand />
        <div className="entry-box" id="main">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
      <aside aria-label="What Sourcework is">
        <p>
          <Sample tone="a" text="“The bridge was safe,” said councillor Dara" end="Whitlock." />{" "}
          <Sample tone="f" text="Two lanes are" end="open." /> <Sample tone="s" text="It may close before the first" end="frost." />{" "}
          <Sample tone="j" text="The silence is hard to" end="excuse." />
        </p>
        <p className="small">
          Read the news like an editor: who says so, and how sure are they? No advertising, no tracking, no e-mail for students.
        </p>
      </aside>
    </div>
  );
}

type SampleProps = { tone: Exclude<BadgeTone, "blank">; text: string; end: string };

/** The last word and the badge do not separate. */
function Sample({ tone, text, end }: SampleProps) {
  return (
    <span className="claim" data-label={tone}>
      {text}{" "}
      <span className="nb">
        {end}
        <Badge tone={tone} size="sm" letter={tone.toUpperCase()} />
      </span>
    </span>
  );
}
