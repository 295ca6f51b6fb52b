"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Present } from "@/lib/domain/joining";

const DIGITS = 6;

type PinStepProps = { student: Present; busy: boolean; error: string; onPin: (pin: string) => void; onBack: () => void };

export function PinStep({ student, busy, error, onPin, onBack }: PinStepProps) {
  const [pin, setPin] = useState("");
  const [short, setShort] = useState(false);
  const [forgot, setForgot] = useState(false);
  const problem = short ? "A PIN has six numbers." : error;
  const firstName = student.shownName.split(" ")[0];

  function submit() {
    const digits = pin.normalize("NFKC").replace(/\s/g, "");
    const whole = digits.length === DIGITS && /^\d+$/.test(digits);
    setShort(!whole);
    if (whole && !busy) onPin(digits);
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>
        Hello, <bdi>{firstName}</bdi>. Your PIN?
      </h1>
      <div role="alert" className="sr">
        {problem}
      </div>
      <TextField
        id="pin"
        label="Six numbers, from your card"
        error={problem}
        className="join-pin"
        value={pin}
        onChange={(event) => {
          setPin(event.target.value);
          setShort(false);
        }}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
      <Button type="submit" variant="primary" size="big" wide busy={busy}>
        {busy ? "Signing you in" : "Start reading"}
      </Button>
      <div className="row spread">
        <Button variant="ghost" onClick={onBack}>
          <span>
            Not <bdi>{firstName}</bdi>?
          </span>
        </Button>
        <Button variant="ghost" onClick={() => setForgot(true)} aria-expanded={forgot}>
          I forgot my PIN
        </Button>
      </div>
      {forgot && <Notice>Your teacher can give you a new PIN. Ask now: it takes half a minute.</Notice>}
    </form>
  );
}
