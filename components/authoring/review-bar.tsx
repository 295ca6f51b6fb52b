import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon, type IconName } from "@/components/ui/icon";
import { Menu, MenuDivider, MenuLink } from "@/components/ui/menu";
import type { SaveState } from "./draft-saver";
import { STATE_WORDS } from "./review-words";

type ReviewBarProps = {
  draftId: string;
  /** null: nothing of the lesson is published yet, so it has no page */
  lessonId: string | null;
  title: string;
  reviewed: number;
  total: number;
  state: SaveState;
  /** somebody else changed the same: what was changed here waits */
  waits: boolean;
  /** what somebody else has just changed */
  news: string | null;
  onNewsSeen: () => void;
  /** nothing is left to review, so publishing is the next thing */
  done: boolean;
  onHelp: () => void;
  onPublish: () => void;
  onDiscard: () => void;
};

const MENU = "review-menu";
const NEWS_STAYS = 10_000;
const ICONS: Readonly<Record<SaveState, IconName>> = {
  saved: "check",
  saving: "sync",
  offline: "offline",
  unavailable: "warning",
  refused: "warning",
  gone: "warning",
};

/** The bar of the review: the way back, how much is reviewed, whether it is saved, and publishing. */
export function ReviewBar(props: ReviewBarProps) {
  "use memo";
  const { draftId, lessonId, title, reviewed, total, state, waits, news, done, onHelp, onPublish } = props;
  return (
    <header className="bar review-bar">
      {lessonId === null ? (
        <ButtonLink href="/teach/lessons" variant="ghost" icon="back" aria-label="Back to the lessons" />
      ) : (
        <ButtonLink href={`/teach/lessons/${lessonId}`} variant="ghost" icon="back" aria-label="Back to the lesson" />
      )}
      <h1 className="title">
        Review the key <span className="quiet only-wide">· {title}</span>
      </h1>
      <div className="acts-end">
        <span className="row tight review-count">
          <progress className="only-wide" aria-label="Reviewed" value={reviewed} max={Math.max(total, 1)} />
          <span className="small num">
            {reviewed} of {total}
            <span className="only-wide"> reviewed</span>
          </span>
        </span>
        {news !== null && !waits && state === "saved" ? (
          <NewsState key={news} news={news} onSeen={props.onNewsSeen} />
        ) : (
          <SavedState state={state} waits={waits} />
        )}
        <ButtonLink href={`/teach/drafts/${draftId}/preview`} variant="ghost" icon="eye" className="only-wide">
          Preview<span className="sr"> as student</span>
        </ButtonLink>
        <Button className="only-wide" icon="help" onClick={onHelp}>
          Keys{" "}
          <span className="kbd" aria-hidden="true">
            ?
          </span>
        </Button>
        <Button className="only-wide" variant={done ? "primary" : "plain"} aria-haspopup="dialog" onClick={onPublish}>
          Publish…
        </Button>
        <Menu id={MENU} label="Menu" icon="more" hideLabel>
          <div className="only-phone">
            <MenuButton icon="check" onClick={onPublish}>
              Publish…
            </MenuButton>
            <MenuLink href={`/teach/drafts/${draftId}/preview`} icon="eye">
              Preview as student
            </MenuLink>
            <MenuButton icon="help" onClick={onHelp}>
              Help
            </MenuButton>
            <MenuDivider />
          </div>
          <MenuButton icon="trash" onClick={props.onDiscard}>
            Discard this draft…
          </MenuButton>
        </Menu>
      </div>
    </header>
  );
}

function SavedState({ state, waits }: { state: SaveState; waits: boolean }) {
  const problem = waits || (state !== "saved" && state !== "saving");
  const look = problem ? "saved problem" : state === "saving" ? "saved wait" : "saved";
  return (
    <span className={look} data-state={waits ? "waits" : state}>
      <Icon name={waits ? "users" : ICONS[state]} />
      <span className={problem ? undefined : "saved-words"}>{waits ? "Changed by somebody else" : STATE_WORDS[state]}</span>
    </span>
  );
}

/** Stands where the saved state does, long enough to be read; it is announced elsewhere. */
function NewsState({ news, onSeen }: { news: string; onSeen: () => void }) {
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    const timer = setTimeout(() => seen(), NEWS_STAYS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span className="saved" data-state="saved">
      <Icon name="users" />
      <span className="only-wide">{news}</span>
      <span className="only-phone">Changed by a colleague</span>
    </span>
  );
}

function MenuButton({ icon, onClick, children }: { icon: IconName; onClick: () => void; children: string }) {
  const act = () => {
    document.getElementById(MENU)?.hidePopover();
    onClick();
  };
  return (
    <button type="button" className="menu-item" onClick={act}>
      <Icon name={icon} /> {children}
    </button>
  );
}
