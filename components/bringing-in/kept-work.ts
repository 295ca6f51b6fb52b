import type { PreviewDraft } from "./preview-draft";

export const WAYS = ["paste", "address", "file"] as const;
export type Way = (typeof WAYS)[number];

/** What a teacher has put in so far. `html`: the rich text of the clipboard behind `text`, as long as that is as it was pasted. */
export type Work = {
  readonly way: Way;
  readonly text: string;
  readonly html: string;
  readonly address: string;
  readonly draft: PreviewDraft | null;
};
export const NO_WORK: Work = { way: "paste", text: "", html: "", address: "", draft: null };

// In this tab only, and gone with it. The name holds whose it is: the next person at this computer finds nothing.
const nameFor = (owner: string) => `new-lesson:${owner}`;

/** What was kept in this tab, or nothing. */
export function keptWork(owner: string): Work {
  try {
    const text = sessionStorage.getItem(nameFor(owner));
    return text === null ? NO_WORK : { ...NO_WORK, ...JSON.parse(text) };
  } catch {
    return NO_WORK; // storage is switched off
  }
}

/** Keeps the work in this tab, so that a reload loses nothing. A text too large for the tab's storage is not kept. */
export function keepWork(owner: string, work: Work): void {
  try {
    if (work === NO_WORK) sessionStorage.removeItem(nameFor(owner));
    else sessionStorage.setItem(nameFor(owner), JSON.stringify(work));
  } catch {
    // storage is full or switched off: the page works without it
  }
}
