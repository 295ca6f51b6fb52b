"use client";

import dynamic from "next/dynamic";
import { PlainArticle } from "@/components/article/plain-article";
import type { ExercisePlayerProps } from "@/components/taking/player-setting";
import { articleBlocks } from "@/lib/domain/article-parts";
import { asksSureness, surenessRule } from "@/lib/domain/sureness";
import { PlayerArticle } from "./player-article";
import { PlayerHelp } from "./player-help";
import { PlayerList } from "./player-list";
import { PlayerRail } from "./player-rail";
import { changeWords } from "./player-words";
import { type Player, usePlayer } from "./use-player";

const AxesPlayer = dynamic(() => import("./axes-player").then((module) => module.AxesPlayer));

/** Sort the claims, as the student does it: by class, or in advanced classes on both axes. */
export const SortTheClaimsPlayer = (props: ExercisePlayerProps) =>
  props.exercise.settings.axes === 2 ? <AxesPlayer {...props} /> : <ClassPlayer {...props} />;

/** In the article or as a list, with the same answers. */
function ClassPlayer(props: ExercisePlayerProps) {
  const { reading, exercise, view, snapshot, helpOpen, onHelp } = props;
  const player = usePlayer(props);
  return (
    <>
      {view === "list" ? <AsList {...props} player={player} /> : <InArticle {...props} player={player} />}
      <PlayerHelp
        open={helpOpen}
        onClose={() => onHelp(false)}
        judgement={reading.judgement}
        instructions={[reading.instructions, exercise.instructions].filter(Boolean).join(" ")}
      />
      <p className="sr" role="status">
        {changeWords(snapshot, player.claims, props.quiet ? "" : undefined)}
      </p>
    </>
  );
}

type PartProps = ExercisePlayerProps & { player: Player };

function InArticle({ reading, exercise, snapshot, player }: PartProps) {
  const { article, judgement, timeWords } = reading;
  const { claims, current, listed, labelled, states } = player;
  const ranges = claims.map((claim) => claim.ranges);
  const blocks = articleBlocks(article.text, article.blocks, ranges);
  const claim = listed[current];
  return (
    <div className="read">
      <main className="sheet" id="main">
        <PlainArticle {...article} blocks={blocks} />
        <PlayerArticle
          {...{ article, blocks, claims, current }}
          answers={snapshot.answers}
          onCurrent={player.setCurrent}
          onKey={player.press}
        />
      </main>
      <PlayerRail
        {...{ article, judgement, states, labelled, timeWords }}
        index={current}
        text={claim?.text ?? ""}
        answer={claim?.answer ?? null}
        asksSureness={asksSureness(exercise.settings)}
        surenessRule={surenessRule(exercise.settings)}
        onGo={(to) => player.go(to, "show")}
        onLabel={(name) => player.label(current, name)}
        onSure={(sure) => player.sure(current, sure)}
        onClear={() => player.clear(current)}
        onLeave={() => player.go(current, "focus")}
      />
    </div>
  );
}

function AsList({ reading, exercise, player }: PartProps) {
  const { current, labelled, states } = player;
  return (
    <PlayerList
      {...{ current, labelled, states }}
      article={reading.article}
      judgement={reading.judgement}
      claims={player.listed}
      asksSureness={asksSureness(exercise.settings)}
      surenessRule={surenessRule(exercise.settings)}
      onCurrent={player.setCurrent}
      onLabel={player.label}
      onSure={player.sure}
      onClear={player.clear}
      onNextOpen={player.goNextOpen}
      itemsAPage={reading.itemsAPage}
      onGo={(to) => player.go(to, "focus")}
    />
  );
}
