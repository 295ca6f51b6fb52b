import type { DraftReader } from "@/components/authoring/draft-reader";
import type { KeptChanges } from "@/components/authoring/kept-changes";
import type { ReviewDraft } from "@/components/authoring/review-draft";
import type { ReviewActions } from "@/components/authoring/review-sends";
import { createReviewStore, type ReviewStore } from "@/components/authoring/review-store";
import type { DraftClaim, DraftFacts } from "@/lib/domain/lesson-draft";
import { ARTICLE, THREE } from "./made-claims";

export const FACTS = {
  title: "The bridge",
  summary: "",
  instructions: "",
  exercises: [{ kind: "sort-the-claims", title: "Sort", instructions: "", settings: {}, items: [] }],
};

/** A server that holds one draft, as the commands would; `fail` says how the next answers go wrong. */
export function makeServer() {
  let rows: DraftClaim[] = THREE.map((claim) => ({ ...claim, revision: 1 }));
  let facts: DraftFacts & { revision: number } = { ...FACTS, revision: 1 };
  const fail: ("before" | "after")[] = [];
  const sent: string[][] = [];
  const answering = async <Answer>(work: () => Answer): Promise<Answer> => {
    const how = fail.shift();
    if (how === "before") throw new Error("no network");
    const answer = work();
    if (how === "after") throw new Error("the answer was lost");
    return answer;
  };
  const actions: Pick<ReviewActions, "changeClaims" | "changeFacts"> = {
    changeClaims: (_, { changes }) =>
      answering(() => {
        sent.push(changes.map(({ id }) => id));
        const old = changes.some(({ id, revision }) => (rows.find((row) => row.id === id)?.revision ?? null) !== revision);
        if (old) return { ok: false, reason: "changed-meanwhile", claims: rows };
        const next = changes.flatMap(({ id, revision, suggestionId, state }) =>
          state ? [{ ...state, id, suggestionId, suggested: null, revision: (revision ?? 0) + 1 }] : [],
        );
        rows = [...rows.filter((row) => !changes.some(({ id }) => id === row.id)), ...next];
        return { ok: true, revisions: next.map(({ id, revision }) => ({ id, revision })) };
      }),
    changeFacts: (_, { draftId: _id, revision, ...next }) =>
      answering(() => {
        if (revision !== facts.revision) return { ok: false, reason: "changed-meanwhile", facts };
        facts = { ...next, revision: revision + 1 };
        return { ok: true, revision: facts.revision };
      }),
  };
  const draft = (): ReviewDraft => {
    const { revision, ...said } = facts;
    return {
      ...{
        draftId: "d",
        nextKey: null,
        faulty: 0,
        glossary: { words: 0, differs: false },
        lessonId: "l",
        scope: "lesson",
        baseVersion: null,
        base: null,
        analysis: null,
        revision,
        facts: said,
        claims: rows,
      },
      article: { ...ARTICLE, title: "", facts: "", language: "en", direction: "ltr", sentences: [] },
    };
  };
  let gone = false;
  const holds = () => {
    const { revision, ...said } = facts;
    return { revision, facts: said, claims: rows };
  };
  const reader: { -readonly [Name in keyof DraftReader]: DraftReader[Name] } = {
    revisions: async () => (gone ? "gone" : holds()),
    contents: async () => holds(),
  };
  const vanish = () => {
    gone = true;
  };
  return {
    actions,
    reader,
    vanish,
    fail,
    sent,
    draft,
    rows: () => rows,
    facts: () => facts,
    row: (id: string) => rows.find((row) => row.id === id),
  };
}
export type Server = ReturnType<typeof makeServer>;

export function openWindow(server: Server, kept: { changes: KeptChanges | null } = { changes: null }): ReviewStore {
  const store = createReviewStore({
    draft: server.draft(),
    ...{ actions: server.actions, reader: server.reader },
    keeper: {
      read: () => kept.changes,
      write: (changes) => {
        kept.changes = changes.own.size > 0 || changes.facts ? changes : null;
      },
    },
    isOnline: () => false,
  });
  store.start();
  return store;
}
