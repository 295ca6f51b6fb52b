import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { KeptChanges } from "@/components/authoring/kept-changes";
import type { ReviewStore } from "@/components/authoring/review-store";
import { addClaim, mergeWithNext } from "@/lib/domain/draft-editing";
import { ARTICLE, WHY } from "./made-claims";
import { FACTS, makeServer, openWindow } from "./made-server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const explain = (store: ReviewStore, id: string, explanation: string) => {
  const claim = store.snapshot().claims.find((one) => one.id === id);
  if (claim) store.edit([{ id, claim: { ...claim, explanation } }], { words: "changed", at: id });
};
const shown = (store: ReviewStore, id: string) => store.snapshot().claims.find((one) => one.id === id)?.explanation;
const second = () => vi.advanceTimersByTimeAsync(1000);

test("changes of a second go out together, and are saved within it", async () => {
  const server = makeServer();
  const store = openWindow(server);
  explain(store, "open", "one");
  explain(store, "open", "two");
  explain(store, "shut", "three");
  expect(store.snapshot().state).toBe("saving");
  await second();
  expect(server.sent).toEqual([["open", "shut"]]);
  expect([server.row("open")?.explanation, server.row("open")?.revision, store.snapshot().state]).toEqual(["two", 2, "saved"]);
});

test("without a network the change is kept in the window and sent when it is back, also after a reload", async () => {
  const server = makeServer();
  const kept: { changes: KeptChanges | null } = { changes: null };
  const store = openWindow(server, kept);
  server.fail.push("before", "before", "before", "before");
  explain(store, "open", "mine");
  await second();
  expect([store.snapshot().state, kept.changes?.own.size]).toEqual(["offline", 1]);
  const again = openWindow(server, kept);
  expect(shown(again, "open")).toBe("mine");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([server.row("open")?.explanation, again.snapshot().state, kept.changes]).toEqual(["mine", "saved", null]);
});

test("an answer that was lost is no conflict with oneself", async () => {
  const server = makeServer();
  const store = openWindow(server);
  server.fail.push("after");
  explain(store, "open", "first");
  await second();
  explain(store, "open", "second");
  await vi.advanceTimersByTimeAsync(10_000);
  expect([server.row("open")?.explanation, store.snapshot().conflicts, store.snapshot().state]).toEqual(["second", [], "saved"]);
});

test("nobody overwrites what they have not seen: both stand until one is taken, and other claims are saved meanwhile", async () => {
  const server = makeServer();
  const [ana, ben] = [openWindow(server), openWindow(server)];
  explain(ana, "open", "Ana's");
  await second();
  explain(ben, "open", "Ben's");
  explain(ben, "lorries", "Ben's too");
  await second();
  await second();
  expect([server.row("open")?.explanation, server.row("lorries")?.explanation]).toEqual(["Ana's", "Ben's too"]);
  const [conflict] = ben.snapshot().conflicts;
  expect([conflict?.theirs[0]?.explanation, conflict?.mine[0]?.explanation, shown(ben, "open")]).toEqual(["Ana's", "Ben's", "Ben's"]);
  if (conflict) ben.settle(conflict, "mine");
  await second();
  expect([server.row("open")?.explanation, ben.snapshot().conflicts]).toEqual(["Ben's", []]);
});

test("theirs taken, mine is gone and nothing is sent", async () => {
  const server = makeServer();
  const [ana, ben] = [openWindow(server), openWindow(server)];
  explain(ana, "open", "Ana's");
  await second();
  explain(ben, "open", "Ben's");
  await second();
  const [conflict] = ben.snapshot().conflicts;
  if (conflict) ben.settle(conflict, "theirs");
  const before = server.sent.length;
  await second();
  expect([shown(ben, "open"), server.sent.length - before, ben.snapshot().state]).toEqual(["Ana's", 0, "saved"]);
});

test("acts are undone one by one, fields of one name together, on the server too", async () => {
  const server = makeServer();
  const store = openWindow(server);
  const { claims } = store.snapshot();
  store.edit(mergeWithNext(ARTICLE, claims, "shut") ?? [], { words: "merged", at: "shut" });
  await second();
  expect(server.rows().map(({ id }) => id)).toEqual(["lorries", "shut"]);
  for (const text of ["a", "ab"]) {
    const claim = store.snapshot().claims.find(({ id }) => id === "shut");
    if (claim)
      store.edit([{ id: "shut", claim: { ...claim, explanation: text } }], { words: "explained", at: "shut", field: "shut explanation" });
  }
  expect([store.undo()?.words, shown(store, "shut"), store.undo()?.words, store.undo()]).toEqual(["explained", "", "merged", null]);
  await second();
  expect(store.snapshot().claims).toEqual(claims.map((claim) => expect.objectContaining({ id: claim.id, ranges: claim.ranges })));
  expect(
    server
      .rows()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["lorries", "open", "shut"]);
});

test("a claim that is undone while its making is under way does not stay on the server", async () => {
  const server = makeServer();
  const store = openWindow(server);
  store.edit(addClaim(ARTICLE, store.snapshot().claims, { range: WHY, newId: "new", askedIn: [0] }) ?? [], { words: "made", at: "new" });
  const saving = store.flush();
  store.undo();
  await saving;
  await second();
  expect([server.row("new"), store.snapshot().state]).toEqual([undefined, "saved"]);
});

test("the lesson's words are saved, and shown side by side where somebody else wrote others", async () => {
  const server = makeServer();
  const [ana, ben] = [openWindow(server), openWindow(server)];
  ana.changeFacts({ summary: "Ana's" });
  await second();
  ben.changeFacts({ summary: "Ben's" });
  await second();
  expect([server.facts().summary, ben.snapshot().theirFacts?.summary, ben.snapshot().facts.summary]).toEqual(["Ana's", "Ana's", "Ben's"]);
  ben.settleFacts("mine");
  await second();
  expect([server.facts().summary, ben.snapshot().theirFacts]).toEqual(["Ben's", null]);
  ben.changeFacts({ title: " " });
  await second();
  expect(server.facts().title).toBe("The bridge");
});

describe("what others change comes in without a collision", () => {
  const quiet = () => false;
  const started = async () => {
    const server = makeServer();
    return { server, ana: openWindow(server), ben: openWindow(server) };
  };

  test("with the ids of what changed, once", async () => {
    const { ana, ben } = await started();
    expect(await ben.refresh(quiet)).toBeNull();
    explain(ana, "open", "Ana's");
    ana.changeFacts({ summary: "Ana's" });
    await second();
    expect(await ben.refresh(quiet)).toEqual({ claims: ["open"], facts: true });
    expect([shown(ben, "open"), ben.snapshot().facts.summary, ben.snapshot().conflicts]).toEqual(["Ana's", "Ana's", []]);
    expect(await ben.refresh(quiet)).toBeNull();
    expect(await ana.refresh(quiet)).toBeNull();
  });

  test("also a claim that is gone and one that is new", async () => {
    const { ana, ben } = await started();
    const { claims } = ana.snapshot();
    ana.edit([{ id: "shut", claim: null }], { words: "removed", at: "shut" });
    ana.edit(addClaim(ARTICLE, claims, { range: WHY, newId: "new", askedIn: [0] }) ?? [], { words: "made", at: "new" });
    await second();
    expect((await ben.refresh(quiet))?.claims).toEqual(["shut", "new"]);
    expect(ben.snapshot().claims.map(({ id }) => id)).toEqual(ana.snapshot().claims.map(({ id }) => id));
  });

  test("and what was not sent yet stands beside it, as a decision to make", async () => {
    const { server, ana, ben } = await started();
    explain(ana, "open", "Ana's");
    await second();
    explain(ben, "open", "Ben's");
    explain(ben, "lorries", "Ben's too");
    await ben.refresh(quiet);
    expect([shown(ben, "open"), ben.snapshot().conflicts.length]).toEqual(["Ben's", 1]);
    await second();
    expect([server.row("open")?.explanation, server.row("lorries")?.explanation]).toEqual(["Ana's", "Ben's too"]);
  });

  test("not while a field is being typed in, and not over what was sent meanwhile", async () => {
    const { server, ana, ben } = await started();
    explain(ana, "open", "Ana's");
    await second();
    expect(await ben.refresh(() => true)).toBeNull();
    expect(shown(ben, "open")).toBe("");
    const stale = server.rows();
    server.reader.contents = async () => {
      explain(ben, "lorries", "Ben's");
      await ben.flush();
      return { ...server.facts(), facts: FACTS, claims: stale };
    };
    expect(await ben.refresh(quiet)).toBeNull();
    expect([shown(ben, "lorries"), server.row("lorries")?.explanation]).toEqual(["Ben's", "Ben's"]);
  });

  test("and an act of one's own that it touches can't be undone over it", async () => {
    const { server, ana, ben } = await started();
    explain(ben, "open", "Ben's");
    explain(ben, "shut", "Ben's");
    await second();
    await ana.refresh(quiet);
    explain(ana, "open", "Ana's");
    await second();
    await ben.refresh(quiet);
    expect([ben.undo()?.at, ben.undo()]).toEqual(["shut", null]);
    await second();
    expect([server.row("open")?.explanation, server.row("shut")?.explanation]).toEqual(["Ana's", ""]);
  });

  test("an answer that was lost is not told as somebody else's", async () => {
    const { server, ben } = await started();
    server.fail.push("after", "after");
    explain(ben, "open", "Ben's");
    ben.changeFacts({ summary: "Ben's" });
    await ben.flush();
    await ben.refresh(quiet);
    expect([ben.snapshot().conflicts, ben.snapshot().theirFacts]).toEqual([[], null]);
  });

  test("a draft that has gone is said to be gone, and nothing is sent to it any more", async () => {
    const { server, ben } = await started();
    server.vanish();
    await ben.refresh(quiet);
    expect(ben.snapshot().state).toBe("gone");
    explain(ben, "open", "Ben's");
    await second();
    expect([ben.snapshot().state, server.sent]).toEqual(["gone", []]);
  });
});
