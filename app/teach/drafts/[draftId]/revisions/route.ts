import { notFound } from "next/navigation";
import { reader } from "@/lib/access/handler";
import { draftEditor } from "@/lib/access/proofs";
import { findDraftRevisions } from "@/lib/db/lesson-drafts";

export const GET = reader<{ draftId: string }>(async ({ draftId }) =>
  Response.json((await findDraftRevisions(await draftEditor(draftId))) ?? notFound(), { headers: { "cache-control": "no-store" } }),
);
