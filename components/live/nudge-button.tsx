import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { formatCount, LOCALE } from "@/lib/domain/format";
import { LONGEST_NUDGE, READY_NUDGES } from "@/lib/domain/nudge-words";
import type { ChosenForAct, NudgeAction } from "./live-acts";

type NudgeButtonProps = ChosenForAct & { action: NudgeAction };

const OWN = "own";

/** Says a sentence to students at work: one that is ready, or one's own. It stands on their page until they have read it. */
export function NudgeButton({ assignmentId, attempts, whose, nobody, action }: NudgeButtonProps) {
  const [open, setOpen] = useState(false);
  const [said, say] = useState("");
  const [trouble, setTrouble] = useState("");
  const [choice, choose] = useState<string>(READY_NUDGES[0]);
  const [busy, start] = useTransition();
  const id = useId();

  const send = (own: string) =>
    start(async () => {
      const result = await action(null, { assignmentId, attempts, words: choice === OWN ? own : choice });
      if (!result.ok && result.reason === "invalid") return setTrouble(result.fields.words ?? "That did not fit. Try other words.");
      setOpen(false);
      say(result.ok ? sentWords(result.students) : "Nobody is at work now, so nobody was told.");
    });

  return (
    <>
      <Button
        icon="flag"
        aria-haspopup="dialog"
        unavailable={nobody}
        onClick={() => {
          setTrouble("");
          setOpen(true);
        }}
      >
        Say something
        <span className="sr"> to {whose}</span>
      </Button>
      <span className="small" role="status">
        {said}
      </span>
      <Dialog open={open} onClose={() => setOpen(false)} title={`What do you say to ${whose}?`}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) send(String(new FormData(event.currentTarget).get("own") ?? ""));
          }}
        >
          <fieldset className="stack tight">
            <legend className="sr">The sentence</legend>
            {[...READY_NUDGES, OWN].map((words) => (
              <label key={words} className="option bare" htmlFor={`${id}-${words}`}>
                <input type="radio" name="words" id={`${id}-${words}`} checked={choice === words} onChange={() => choose(words)} />
                <span>{words === OWN ? "In your own words" : words}</span>
              </label>
            ))}
          </fieldset>
          {choice === OWN && (
            <TextField
              id={`${id}-own`}
              name="own"
              label="Your sentence"
              maxLength={LONGEST_NUDGE}
              autoComplete="off"
              error={trouble || undefined}
            />
          )}
          {trouble && choice !== OWN && <Notice kind="error">{trouble}</Notice>}
          <div className="acts-row">
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" variant="primary" busy={busy}>
              {busy ? "Sending" : "Send"}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

const sentWords = (students: number): string =>
  formatCount(students, { one: "Said to one student.", other: "Said to # students." }, LOCALE);
