"use client";

import { PlainArticle } from "@/components/article/plain-article";
import { AttemptNotice } from "@/components/taking/attempt-notice";
import { HandInDialog } from "@/components/taking/hand-in-dialog";
import { articleBlocks } from "@/lib/domain/article-parts";
import { PlayerArticle } from "./player-article";
import { PlayerBar } from "./player-bar";
import { PlayerHelp } from "./player-help";
import { PlayerList } from "./player-list";
import type { PlayerView } from "./player-place";
import { PlayerRail } from "./player-rail";
import type { PlayerReading } from "./player-reading";
import { changeWords, countWords } from "./player-words";
import { type Player, usePlayer } from "./use-player";

type PlayerProps = { attemptId: string; reading: PlayerReading; view: PlayerView };
type PartProps = { attemptId: string; reading: PlayerReading; player: Player };

/** Sort the claims, as the student does it: in the article or as a list, with the same answers. */
export function SortTheClaimsPlayer({ attemptId, reading, view }: PlayerProps) {
  const player = usePlayer(attemptId, reading, view);
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
        state={snapshot.state}
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
      <AttemptNotice state={snapshot.state} attemptId={attemptId} />
      {asList ? <AsList {...{ attemptId, reading, player }} /> : <InArticle {...{ attemptId, reading, player }} />}
      <Dialogs {...{ attemptId, reading, player }} />
      <p className="sr" role="status">
        {changeWords(snapshot, reading.claims)}
      </p>
    </>
  );
}

function InArticle({ reading, player }: PartProps) {
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

function AsList({ reading, player }: PartProps) {
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

function Dialogs({ attemptId, reading, player }: PartProps) {
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
        onDone={() => window.location.assign(`/learn/attempts/${attemptId}/receipt`)}
      />
    </>
  );
}
