import { submitAttempt } from "@/lib/commands/submit-attempt";
import type { Operation } from "@/lib/domain/operation";
import type { AttemptStudent } from "@/lib/domain/proof";

// A process that submits as the server does, for a test that kills it on the way. It says a word for each answer it gives.

type Order = { submits: { student: AttemptStudent; operations: Operation[] }[]; now: string };

const { submits, now }: Order = JSON.parse(process.argv[2] ?? "");
await Promise.all(
  submits.map(async ({ student, operations }) => {
    const { ok } = await submitAttempt(student, { operations }, new Date(now));
    process.stdout.write(`${ok ? "acknowledged" : "refused"}\n`);
  }),
);
