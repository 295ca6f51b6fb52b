import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ItemNoun } from "@/lib/domain/results";
import type { WallStepName } from "./wall-step";

type WallControlsProps = {
  assignmentId: string;
  noun: ItemNoun;
  step: WallStepName;
  /** the claim after this one, by its number */
  next: number | null;
  on: () => void;
  back: () => void;
};

/** Below the wall: the way back, and the one button that shows what comes next. */
export function WallControls({ assignmentId, noun, step, next, on, back }: WallControlsProps) {
  return (
    <section className="ctl" aria-label="Controls">
      <ButtonLink href={`/teach/assignments/${assignmentId}/talk`} icon="back">
        Back to the list
      </ButtonLink>
      {step !== "decide" && (
        <Button icon="eye-off" onClick={back}>
          {step === "key" ? "Hide the key" : "Hide the answers"}
        </Button>
      )}
      {step !== "key" ? (
        <Button className="push" variant="primary" icon={step === "decide" ? "eye" : "key"} onClick={on} data-next>
          {step === "decide" ? "Show the class’s answers" : "Show the key"}
        </Button>
      ) : next === null ? (
        <ButtonLink className="push" variant="primary" href={`/teach/assignments/${assignmentId}/talk`} data-next>
          Done
        </ButtonLink>
      ) : (
        <ButtonLink
          className="push"
          variant="primary"
          href={`/teach/assignments/${assignmentId}/talk/project?claim=${next}`}
          iconEnd="next"
          data-next
        >
          Next: {noun.toLowerCase()} {next}
        </ButtonLink>
      )}
    </section>
  );
}
