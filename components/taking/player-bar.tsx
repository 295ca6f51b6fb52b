import type { ReactNode } from "react";
import { WORDS_ID } from "@/components/article/words-id";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon, type IconName } from "@/components/ui/icon";
import type { PlayerView } from "./player-setting";

type PlayerBarProps = {
  title: string;
  view: PlayerView;
  back: { href: string; label: string };
  /** whether the work is safe */
  saving: ReactNode;
  /** "7 of 14" */
  count: string;
  canUndo: boolean;
  /** there was something to undo, so the button has its place */
  showUndo: boolean;
  canClear: boolean;
  /** the page explains words of the lesson */
  hasWords: boolean;
  onView: (view: PlayerView) => void;
  onUndo: () => void;
  onClear: () => void;
  onHelp: () => void;
  onHandIn: () => void;
};

const MENU = "player-menu";

/** The bar of the player. On a phone its actions stand in a menu, the browser's own popover. */
export function PlayerBar(props: PlayerBarProps) {
  const { title, view, back, saving, count, canUndo, showUndo, hasWords, onView, onUndo, onHelp, onHandIn } = props;
  return (
    <header className="bar">
      <a className={buttonClass({ variant: "ghost" })} href={back.href} aria-label={back.label}>
        <Icon name="back" />
      </a>
      <span className="title only-wide">{title}</span>
      <div className="acts-end">
        {view === "article" && <span className="count num only-phone">{count}</span>}
        {saving}
        {showUndo && (
          <Button variant="ghost" className="only-wide" icon="undo" unavailable={!canUndo} onClick={onUndo}>
            Undo <Kbd>Z</Kbd>
          </Button>
        )}
        {view === "list" ? (
          <Button variant="ghost" icon="text" onClick={() => onView("article")}>
            <span className="only-wide">In the article</span>
            <span className="only-phone">Article</span>
          </Button>
        ) : (
          <Button variant="ghost" className="only-wide" icon="list" onClick={() => onView("list")}>
            List view
          </Button>
        )}
        {hasWords && (
          <Button variant="ghost" className="only-wide" popoverTarget={WORDS_ID}>
            Words
          </Button>
        )}
        <Button variant="ghost" className="only-wide" icon="help" onClick={onHelp}>
          Help <Kbd>?</Kbd>
        </Button>
        <Button className="only-wide" onClick={onHandIn}>
          Hand in…
        </Button>
        <button type="button" className={buttonClass({ variant: "ghost", className: "only-phone" })} popoverTarget={MENU} aria-label="Menu">
          <Icon name="more" />
        </button>
      </div>
      <PhoneMenu {...props} />
    </header>
  );
}

function PhoneMenu({ view, canUndo, canClear, hasWords, onView, onUndo, onClear, onHelp, onHandIn }: PlayerBarProps) {
  return (
    <div className="menu" id={MENU} popover="auto">
      {view === "article" && (
        <MenuButton icon="list" onClick={() => onView("list")}>
          List view
        </MenuButton>
      )}
      {canUndo && (
        <MenuButton icon="undo" onClick={onUndo}>
          Undo
        </MenuButton>
      )}
      {canClear && (
        <MenuButton icon="close" onClick={onClear}>
          Clear this answer
        </MenuButton>
      )}
      {hasWords && (
        <MenuButton icon="text" onClick={() => document.getElementById(WORDS_ID)?.showPopover()}>
          Words
        </MenuButton>
      )}
      <MenuButton icon="help" onClick={onHelp}>
        Help
      </MenuButton>
      <MenuButton icon="check" onClick={onHandIn}>
        Hand in…
      </MenuButton>
    </div>
  );
}

function MenuButton({ icon, onClick, children }: { icon: IconName; onClick: () => void; children: string }) {
  const act = () => {
    // by hand: what is done may take this very button away, and then the browser would leave the menu open
    document.getElementById(MENU)?.hidePopover();
    onClick();
  };
  return (
    <button type="button" className="menu-item" onClick={act}>
      <Icon name={icon} /> {children}
    </button>
  );
}

const Kbd = ({ children }: { children: string }) => (
  <span className="kbd" aria-hidden="true">
    {children}
  </span>
);
