"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatCount, LOCALE } from "@/lib/domain/format";
import type { TimeGiven } from "@/lib/domain/give-time";

const CHOICES = [5, 10, 15, 20, 30];

type GiveTimeAction = (
  previous: null,
  input: { assignmentId: string; attempts: "all" | string[]; minutes: number },
) => Promise<TimeGiven | { ok: false; reason: "invalid" }>;

type GiveTimeProps = {
  assignmentId: string;
  attempts: "all" | string[];
  /** whose time it is: "Ana Keller", "everybody at work" */
  whose: string;
  action: GiveTimeAction;
};

/** Gives more time to work under way, in two clicks: this button, and a number of minutes. */
export function GiveTime({ assignmentId, attempts, whose, action }: GiveTimeProps) {
  const [open, setOpen] = useState(false);
  const [said, say] = useState("");
  const [busy, start] = useTransition();

  const give = (minutes: number) =>
    start(async () => {
      const result = await action(null, { assignmentId, attempts, minutes });
      setOpen(false);
      say(result.ok ? givenWords(minutes, result.attempts) : "Nothing was changed: there is no work under way that ends.");
    });

  return (
    <>
      <Button icon="clock" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Give time
        <span className="sr"> to {whose}</span>
      </Button>
      <span className="small" role="status">
        {said}
      </span>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`More time for ${whose}?`}
        actions={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        <p>It reaches open pages within seconds, and moves the closing for whom it is given.</p>
        <div className="row">
          {CHOICES.map((minutes) => (
            <Button key={minutes} unavailable={busy} onClick={() => give(minutes)}>
              {formatCount(minutes, { one: "# minute", other: "# minutes" }, LOCALE)}
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  );
}

const givenWords = (minutes: number, students: number): string =>
  formatCount(students, { one: `One student has ${minutes} more minutes.`, other: `# students have ${minutes} more minutes.` }, LOCALE);
