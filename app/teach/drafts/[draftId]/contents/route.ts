import { reader } from "@/lib/access/handler";
import { draftEditor } from "@/lib/access/proofs";
import { getDraft } from "@/lib/db/lesson-drafts";

export const GET = reader<{ draftId: string }>(async ({ draftId }) => {
  const { revision, title, summary, instructions, exercises, claims } = await getDraft(await draftEditor(draftId));
  return Response.json(
    { revision, facts: { title, summary, instructions, exercises }, claims },
    { headers: { "cache-control": "no-store" } },
  );
});
