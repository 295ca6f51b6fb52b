"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { changeReader } from "@/components/taking/reader-mark";
import { Notice } from "@/components/ui/notice";
import { Steps } from "@/components/ui/steps";
import { parseJoinCode, shownJoinCode } from "@/lib/domain/join-code";
import type { JoinAnswer, Present } from "@/lib/domain/joining";
import { askRoster, askSignIn } from "./ask";
import { CodeStep } from "./code-step";
import { NameStep } from "./name-step";
import { PinStep } from "./pin-step";

const STEPS = [{ label: "Code" }, { label: "Your name" }, { label: "PIN" }];
const NO_ANSWER = "No answer came. Check the wifi and try again.";
const NO_CLASS = "No class has this code.";

type Room = { code: string; className: string; teacherName: string | null; students: Present[] };

/** Code, own name, PIN; or a card, whose secret is read from behind the `#`, cleared and posted. */
export function JoinForm() {
  const [room, setRoom] = useState<Room | null>(null);
  const [student, setStudent] = useState<Present | null>(null);
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const step = student ? 2 : room ? 1 : 0;

  async function enterCode(text: string) {
    const code = parseJoinCode(text);
    if (!code) return setError(NO_CLASS);
    setBusy(true);
    const answer = await askRoster(code);
    setBusy(false);
    if (!answer) return setError(NO_ANSWER);
    if (answer.ok) return show({ code, ...answer }, null);
    setError(answer.reason === "unknown-code" ? NO_CLASS : "Joining is closed. Ask your teacher to open the door, then try again.");
  }

  async function enterPin(pin: string) {
    if (room && student) await signIn({ code: room.code, studentId: student.studentId, pin }, wordsForPin);
  }

  async function signIn(input: Parameters<typeof askSignIn>[0], words: (answer: JoinAnswer) => string) {
    setError("");
    setBusy(true);
    const answer = await askSignIn(input);
    if (answer?.ok) {
      await changeReader();
      return location.assign("/learn");
    }
    setBusy(false);
    setError(answer ? words(answer) : NO_ANSWER);
  }

  function show(nextRoom: Room | null, nextStudent: Present | null) {
    setError("");
    setRoom(nextRoom);
    setStudent(nextStudent);
  }

  const readAddress = useEffectEvent(() => {
    const secret = decodeURIComponent(location.hash.slice(1));
    if (!secret) return;
    history.replaceState(null, "", location.pathname);
    if (secret.startsWith("card=")) return void signIn({ card: secret.slice("card=".length) }, wordsForCard);
    const code = parseJoinCode(secret);
    setTyped(code ? shownJoinCode(code) : secret);
    void enterCode(secret);
  });

  useEffect(() => {
    readAddress();
    const onHashChange = () => readAddress();
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);

  // a new step: its first field, or its question where there is none
  useEffect(() => {
    if (step > 0) box.current?.querySelector<HTMLElement>("input, h1")?.focus();
  }, [step]);

  return (
    <div className={step === 1 ? "join-box join-wide" : "join-box"} ref={box}>
      <Steps label="Steps" steps={STEPS} current={step} />
      {step === 0 && <CodeStep typed={typed} onType={setTyped} busy={busy} error={error} onCode={enterCode} />}
      {room && !student && (
        <>
          {error && <Notice kind="error">{error}</Notice>}
          <NameStep {...room} onChoose={(chosen) => show(room, chosen)} onOtherCode={() => show(null, null)} />
        </>
      )}
      {room && student && (
        <PinStep key={student.studentId} student={student} busy={busy} error={error} onPin={enterPin} onBack={() => show(room, null)} />
      )}
    </div>
  );
}

const wordsForCard = (answer: JoinAnswer) =>
  answer.ok ? "" : "This card does not work any more. Ask your teacher for a new one, or join with the code.";

function wordsForPin(answer: JoinAnswer): string {
  if (answer.ok) return "";
  if (answer.reason === "wrong") return "That PIN is not right. Look at your card and try again.";
  const time = answer.seconds > 90 ? `${Math.ceil(answer.seconds / 60)} minutes` : `${answer.seconds} seconds`;
  return `Too many wrong PINs. Wait ${time}, or ask your teacher.`;
}
