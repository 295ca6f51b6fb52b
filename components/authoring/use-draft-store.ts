import { useEffect, useState, useSyncExternalStore } from "react";
import { readerOf } from "./draft-reader";
import { keeperOf } from "./kept-changes";
import type { ReviewDraft } from "./review-draft";
import type { ReviewActions } from "./review-sends";
import { createReviewStore, type ReviewStore } from "./review-store";

/** The browser's Back shows a page as it was sent long ago: its store has gone on since then. */
const stores = new WeakMap<ReviewDraft, ReviewStore>();

function storeOf(draft: ReviewDraft, actions: ReviewActions): ReviewStore {
  const store =
    stores.get(draft) ??
    createReviewStore({
      ...{ draft, actions, reader: readerOf(draft.draftId), keeper: keeperOf(draft.draftId) },
      isOnline: () => navigator.onLine,
    });
  stores.set(draft, store);
  return store;
}

/** The store of a draft for the life of the page, and what it says now. */
export function useDraftStore(draft: ReviewDraft, actions: ReviewActions) {
  const [store] = useState(() => storeOf(draft, actions));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  useEffect(() => store.start(), [store]);
  const unsaved = snapshot.state !== "saved";
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  return { store, snapshot };
}
