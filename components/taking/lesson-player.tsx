"use client";

import dynamic from "next/dynamic";
import { PLAYERS } from "@/components/exercises/players";
import { AttemptNotice } from "./attempt-notice";
import { ExerciseSteps } from "./exercise-steps";
import { HandInDialog } from "./hand-in-dialog";
import { PlayerBar } from "./player-bar";
import type { PlayerSetting } from "./player-setting";
import { SavingState } from "./saving-state";
import { useLessonPlayer } from "./use-lesson-player";

const AttemptAids = dynamic(() => import("./attempt-aids").then((module) => module.AttemptAids));
const ReadFirst = dynamic(() => import("./read-first").then((module) => module.ReadFirst));

const BACK = { href: "/learn", label: "Back to your lessons" };

/** A lesson as the student takes it: the bar, the exercises one after the other, and handing in. */
export function LessonPlayer(setting: PlayerSetting) {
  const { attemptId, reading, preview, aids, words } = setting;
  const player = useLessonPlayer(setting);
  const { snapshot, session, exercise, step, view, current } = player;
  const Player = PLAYERS[exercise.kind];
  const goToReceipt = () => window.location.assign(`/learn/attempts/${attemptId}/receipt`);
  const currentAnswered = current !== null && Boolean(snapshot.answers[current]);
  return (
    <>
      <a className="skip" href={view === "list" || player.readsFirst ? "#main" : "#palette"}>
        {player.readsFirst ? "Skip to the text" : view === "list" ? "Skip to the questions" : "Skip to your answer"}
      </a>
      <PlayerBar
        title={reading.title}
        view={view}
        back={preview?.back ?? BACK}
        saving={preview ? null : <SavingState state={snapshot.state} />}
        count={`${player.answered} of ${exercise.items.length}`}
        canUndo={snapshot.canUndo}
        showUndo={snapshot.change !== null}
        hasWords={Boolean(words)}
        canClear={currentAnswered}
        onView={player.show}
        onUndo={() => player.undo("show")}
        onClear={() => current && session.answer(current, null)}
        onHelp={() => player.setDialog("help")}
        onHandIn={() => player.setDialog("hand-in")}
      />
      {preview?.note}
      {aids && (
        <AttemptAids
          {...aids}
          {...{ attemptId, reading, current }}
          stays={snapshot.tooLate}
          onHandIn={session.submit}
          onDone={goToReceipt}
        />
      )}
      <AttemptNotice {...snapshot} attemptId={attemptId} />
      {player.readsFirst && <ReadFirst reading={reading} text={words?.text} onRead={player.endReading} />}
      {reading.exercises.length > 1 && !player.readsFirst && (
        <ExerciseSteps exercises={reading.exercises} answers={snapshot.answers} current={step} onGo={player.goToStep} />
      )}
      {Player && !player.readsFirst && (
        <Player
          key={step}
          {...{ reading, exercise, view, snapshot }}
          start={player.startOf(step)}
          comesBack={Object.keys(reading.answers).length > 0}
          target={player.target}
          quiet={preview !== undefined}
          nextPart={player.nextPart}
          helpOpen={player.dialog === "help"}
          onHelp={(open) => player.setDialog(open ? "help" : null)}
          onAnswer={session.answer}
          onUndo={() => player.undo("focus")}
          onCurrent={player.setCurrent}
        />
      )}
      <HandInDialog
        open={player.dialog === "hand-in"}
        onClose={() => player.setDialog(null)}
        total={player.total}
        unanswered={player.unanswered}
        attemptWords={reading.attemptWords}
        onGo={player.goFromDialog}
        onHandIn={session.submit}
        onDone={preview?.onDone ?? goToReceipt}
      />
    </>
  );
}
