import { useState } from "react";
import { acceptClaim, labelOfClass } from "@/lib/domain/draft-editing";
import { nextInQueue, queueOf } from "@/lib/domain/draft-queue";
import { claimActs } from "./claim-acts";
import type { ReviewDraft } from "./review-draft";
import type { ReviewKey } from "./review-keys";
import { focusClaim, focusClaimSoon, focusedPlace, focusSoon, keepFocus, type ReviewTab, showClaim } from "./review-place";
import type { ReviewActions } from "./review-sends";
import type { ReviewSnapshot } from "./review-store";
import { acceptedSpoken, newsWords } from "./review-words";
import { useDraftStore } from "./use-draft-store";
import { useOthersChanges } from "./use-others-changes";

/** What the inspector does with the words of its claim. */
export type WordsMode = "read" | "rings" | "ends" | "split";
export type ReviewDialog = "help" | "publish" | "conflicts" | "discard" | null;

const FIXED = "The claims of this lesson stay as they are.";

/** Where the teacher is: the claim, the part of the screen, what stands open. */
function usePlace({ claims }: ReviewSnapshot) {
  const queue = queueOf(claims);
  const [wanted, setWanted] = useState(() => queue[0]?.id ?? claims[0]?.id ?? "");
  const [tab, setTab] = useState<ReviewTab>("queue");
  const [mode, setMode] = useState<WordsMode>("read");
  const [dialog, setDialog] = useState<ReviewDialog>(null);
  const [said, say] = useState("");
  const [toast, setToast] = useState<string | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const current = claims.find((claim) => claim.id === wanted) ?? queue[0] ?? claims[0] ?? null;
  const select = (id: string) => {
    if (id === current?.id) return;
    setWanted(id);
    setMode("read");
    showClaim(id);
  };
  return {
    ...{ queue, current, tab, setTab, mode, setMode, dialog, setDialog, said, say, toast, setToast, news, setNews, select },
    /** Goes to a claim, with the focus where it was. */
    go: (id: string, place: ReviewTab | null) => {
      select(id);
      if (place === "claim") focusClaimSoon(place, id);
      else if (place) focusClaim(place, id);
    },
    /** Shows a claim's card, as a tap in the queue or the article does on a phone. */
    open: (id: string) => {
      select(id);
      setTab("claim");
    },
    openMode: (next: WordsMode) => {
      setMode(next);
      setTab("claim");
    },
    /** Shows a claim's card with the focus on it. */
    show: (id: string) => {
      setWanted(id);
      setMode("read");
      setTab("claim");
      focusClaimSoon("claim", id);
    },
  };
}

/** What the review screen is doing: the claims, the one being worked on, and everything that can be done to them. */
export function useReview(draft: ReviewDraft, actions: ReviewActions) {
  "use memo";
  const { store, snapshot } = useDraftStore(draft, actions);
  const place = usePlace(snapshot);
  const { current, say, setToast, setMode } = place;
  const acts = claimActs({
    ...{ store, say, article: draft.article, toast: setToast, show: place.show },
    exercises: snapshot.facts.exercises.length,
  });
  const now = () => store.snapshot().claims;
  useOthersChanges(store, (news, held) => {
    const words = newsWords(news, now());
    say(words);
    place.setNews(words);
    if (current) keepFocus(held, current.id);
  });

  const accept = (id: string) => {
    const claim = now().find((one) => one.id === id);
    const edits = claim && acceptClaim(claim);
    if (!edits) return say("Choose a label first: keys 1 to 4.");
    const from = focusedPlace();
    const before = queueOf(now());
    const next = nextInQueue(before, id);
    // first, while the place of the accepted claim is still there to leave
    if (next) place.go(next, from);
    if (claim.reviewed) return say(next ? "" : "Everything is reviewed: you can publish.");
    const number = now().indexOf(claim) + 1;
    store.edit(edits, { words: `Claim ${number} accepted`, at: id });
    setToast(null);
    say(acceptedSpoken(number, before.filter((one) => one.id !== id).length));
    if (!next) focusClaimSoon("claim", id);
  };
  const undo = () => {
    const from = focusedPlace();
    const undone = store.undo();
    setToast(null);
    if (!undone) return say("There is nothing to undo.");
    say(`Undone: ${undone.words}.`);
    setMode("read");
    if (now().some((claim) => claim.id === undone.at)) place.select(undone.at);
    focusClaimSoon(from ?? "claim", undone.at);
  };
  const goBy = (by: 1 | -1 | "first" | "last") => {
    const from = focusedPlace();
    const list = from === "queue" ? queueOf(now()) : now();
    const index = list.findIndex((claim) => claim.id === current?.id);
    const next = by === "first" ? list[0] : by === "last" ? list.at(-1) : list[index + by];
    if (next) place.go(next.id, from);
  };
  const cut = (act: () => void) => (draft.scope === "lesson" ? act() : say(FIXED));
  const press = (key: ReviewKey) => {
    if (key.do === "help") return place.setDialog("help");
    if (key.do === "undo") return undo();
    if (!current) return;
    const { id, ranges } = current;
    switch (key.do) {
      case "go":
        return goBy(key.by);
      case "accept":
        return accept(id);
      case "class":
        return acts.setLabel(id, labelOfClass(current, key.class));
      case "accept-too":
        place.openMode("read");
        return focusSoon("#accept-too button");
      case "split":
        return cut(() => place.openMode("split"));
      case "merge":
        return cut(() => acts.merge(id));
      case "edge":
        return cut(() => acts.moveEdge({ id, edge: key.edge, by: key.by, range: key.edge === "end" ? ranges.length - 1 : 0 }));
    }
  };
  return {
    ...place,
    ...acts,
    ...{ store, snapshot, accept, undo, press },
    number: current ? snapshot.claims.indexOf(current) + 1 : 0,
    /** Leaves a mode of the words, back to the claim. */
    closeMode: () => {
      setMode("read");
      if (current) focusClaimSoon("claim", current.id);
    },
  };
}
export type Review = ReturnType<typeof useReview>;
