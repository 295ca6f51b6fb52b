import { randomUUID } from "node:crypto";
import { grantDraftEditor, grantHomeSchool } from "@/lib/access/grants";
import { startLesson } from "@/lib/commands/start-lesson";
import { getDraft } from "@/lib/db/lesson-drafts";
import { articleFactsSchema } from "@/lib/domain/article";
import type { ClaimChange, DraftClaim, DraftClaimState, StartLesson } from "@/lib/domain/lesson-draft";
import { POINT } from "@/lib/domain/points";
import { type MadeTeacher, makeTeacher, NOON } from "./class";

// A lesson while it is written, made by the program's commands.

type Facts = Partial<StartLesson["facts"]>;

const BRIDGE: StartLesson["blocks"] = [
  { kind: "paragraph", text: "The bridge is shut. It may open soon, the mayor said." },
  { kind: "heading", text: "Traffic" },
  { kind: "bullet", text: "Lorries wait." },
  { kind: "bullet", text: "It could take years." },
];

/** What the page sends that brings an article in. */
export const startInput = (facts: Facts = {}, blocks = BRIDGE): StartLesson => ({
  facts: articleFactsSchema.parse({ title: `Bridge shut ${randomUUID()}`, language: "en-GB", ...facts }),
  blocks,
});

export const homeOf = async ({ person }: MadeTeacher) => given(await grantHomeSchool(person));
export const draftEditorOf = async ({ person }: MadeTeacher, draftId: string) => given(await grantDraftEditor(person, draftId));

/** A lesson that its teacher has begun, with the draft's proof. */
export async function makeDraft({ facts, blocks, teacher }: { facts?: Facts; blocks?: StartLesson["blocks"]; teacher?: MadeTeacher } = {}) {
  const author = teacher ?? (await makeTeacher());
  const started = await startLesson(await homeOf(author), startInput(facts, blocks), NOON);
  if (!started.ok) throw new Error(started.reason);
  const editor = await draftEditorOf(author, started.draftId);
  return { teacher: author, editor, draft: await getDraft(editor) };
}

/** A claim's state as a draft holds it. */
const stateOf = ({
  id: _id,
  revision: _revision,
  suggestionId: _suggestion,
  suggested: _suggested,
  ...state
}: DraftClaim): DraftClaimState => state;

/** The change of a claim that was read before. */
export const changed = (claim: DraftClaim, state: Partial<DraftClaimState> | null): ClaimChange => ({
  id: claim.id,
  revision: claim.revision,
  suggestionId: claim.suggestionId,
  state: state && { ...stateOf(claim), ...state },
});

/** A claim that was not there before. */
export const added = (
  state: Pick<DraftClaimState, "ranges"> & Partial<DraftClaimState>,
  suggestionId: string | null = null,
): ClaimChange => ({
  id: randomUUID(),
  revision: null,
  suggestionId,
  state: {
    label: null,
    accepted: [],
    evidence: [],
    explanation: "",
    skill: null,
    points: POINT,
    chain: [],
    askedIn: [0],
    reviewed: false,
    ...state,
  },
});

export function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("nothing was given");
  return value;
}
