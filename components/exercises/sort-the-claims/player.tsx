"use client";

import { PlainArticle } from "@/components/article/plain-article";
import { AttemptNotice } from "@/components/taking/attempt-notice";
import { HandInDialog } from "@/components/taking/hand-in-dialog";
import { SavingState } from "@/components/taking/saving-state";
import { articleBlocks } from "@/lib/domain/article-parts";
import { PlayerArticle } from "./player-article";
import { PlayerBar } from "./player-bar";
import { PlayerHelp } from "./player-help";
import { PlayerList } from "./player-list";
import { PlayerRail } from "./player-rail";
import type { PlayerReading } from "./player-reading";
import { changeWords, countWords } from "./player-words";
import { type Player, type PlayerPreview, type PlayerSetting, usePlayer } from "./use-player";

type PartProps = { attemptId: string; reading: PlayerReading; player: Player; preview: PlayerPreview | undefined };

const BACK = { href: "/learn", label: "Back to your lessons" };

/** Sort the claims, as the student does it: in the article or as a list, with the same answers. */
export function SortTheClaimsPlayer(setting: PlayerSetting) {
  const { attemptId, reading, preview } = setting;
  const player = usePlayer(setting);
  const { snapshot, current, labelled, listed } = player;
  const asList = player.view === "list";
  return (
    <>
      <a className="skip" href={asList ? "#main" : "#palette"}>
        {asList ? "Skip to the claims" : "Skip to the labels"}
      </a>
      <PlayerBar
        title={reading.title}
        view={player.view}
        back={preview?.back ?? BACK}
        saving={preview ? null : <SavingState state={snapshot.state} />}
        count={countWords(labelled, listed.length)}
        canUndo={snapshot.canUndo}
        showUndo={snapshot.change !== null}
        canClear={Boolean(listed[current]?.answer)}
        onView={player.show}
        onUndo={() => player.undo("show")}
        onClear={() => player.clear(current)}
        onHelp={() => player.setDialog("help")}
        onHandIn={() => player.setDialog("hand-in")}
      />
      {preview?.note}
      <AttemptNotice state={snapshot.state} attemptId={attemptId} />
      {asList ? <AsList {...{ reading, player }} /> : <InArticle {...{ reading, player }} />}
      <Dialogs {...{ attemptId, reading, player, preview }} />
      <p className="sr" role="status">
        {changeWords(snapshot, reading.claims, preview ? "" : undefined)}
      </p>
    </>
  );
}

function InArticle({ reading, player }: Pick<PartProps, "reading" | "player">) {
  const { article, claims, judgement, timeWords } = reading;
  const { current, listed, labelled, states } = player;
  const ranges = claims.map((claim) => claim.ranges);
  const blocks = articleBlocks(article.text, article.blocks, ranges);
  const claim = listed[current];
  return (
    <div className="read">
      <main className="sheet" id="main">
        <PlainArticle {...article} blocks={blocks} />
        <PlayerArticle
          {...{ article, blocks, claims, current }}
          answers={player.snapshot.answers}
          onCurrent={player.setCurrent}
          onKey={player.press}
        />
      </main>
      <PlayerRail
        {...{ article, judgement, states, labelled, timeWords }}
        index={current}
        text={claim?.text ?? ""}
        answer={claim?.answer ?? null}
        onGo={(to) => player.go(to, "show")}
        onLabel={(name) => player.label(current, name)}
        onSure={(sure) => player.sure(current, sure)}
        onClear={() => player.clear(current)}
        onLeave={() => player.go(current, "focus")}
      />
    </div>
  );
}

function AsList({ reading, player }: Pick<PartProps, "reading" | "player">) {
  const { current, labelled, states } = player;
  return (
    <PlayerList
      {...{ current, labelled, states }}
      article={reading.article}
      judgement={reading.judgement}
      claims={player.listed}
      onCurrent={player.setCurrent}
      onLabel={player.label}
      onSure={player.sure}
      onClear={player.clear}
      onNextOpen={player.goNextOpen}
    />
  );
}

function Dialogs({ attemptId, reading, player, preview }: PartProps) {
  const { dialog, setDialog, listed, session } = player;
  return (
    <>
      <PlayerHelp
        open={dialog === "help"}
        onClose={() => setDialog(null)}
        judgement={reading.judgement}
        instructions={reading.instructions}
      />
      <HandInDialog
        open={dialog === "hand-in"}
        onClose={() => setDialog(null)}
        total={listed.length}
        unanswered={listed.flatMap((claim, index) => (claim.answer ? [] : [{ index, text: claim.text }]))}
        attemptWords={reading.attemptWords}
        onGo={player.goFromDialog}
        onHandIn={session.submit}
        onDone={preview?.onDone ?? (() => window.location.assign(`/learn/attempts/${attemptId}/receipt`))}
      />
    </>
  );
}
