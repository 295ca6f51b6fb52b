import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type CodeStepProps = { typed: string; onType: (text: string) => void; busy: boolean; error: string; onCode: (code: string) => void };

export function CodeStep({ typed, onType, busy, error, onCode }: CodeStepProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onCode(typed);
      }}
    >
      <h1 tabIndex={-1}>What is the code on the board?</h1>
      <div role="alert" className="sr">
        {error}
      </div>
      <TextField
        id="code"
        label="Class code"
        hint="Eight letters and numbers. Capitals and spaces do not matter."
        error={error}
        className="join-code"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
      />
      <Button type="submit" variant="primary" size="big" wide busy={busy}>
        {busy ? "Looking for your class" : "Go on"}
      </Button>
    </form>
  );
}
