import { applyKey } from "@/lib/commands/apply-key";
import type { AssignmentEditor } from "@/lib/domain/proof";

// A process that applies keys as the server does, for a test that kills it on the way. It says a word for each answer it gives.

type Order = { applies: { editor: AssignmentEditor; keyVersionId: string }[]; now: string };

const { applies, now }: Order = JSON.parse(process.argv[2] ?? "");
await Promise.all(
  applies.map(async ({ editor, keyVersionId }) => {
    const { ok } = await applyKey(editor, { keyVersionId, policy: "all", reason: "The key was wrong." }, new Date(now));
    process.stdout.write(`${ok ? "acknowledged" : "refused"}\n`);
  }),
);
