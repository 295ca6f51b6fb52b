import { randomUUID } from "node:crypto";
import type { Reading } from "@/lib/domain/article-proposal";
import type { Teacher } from "@/lib/domain/proof";

/** Somebody who may have an article read. */
export const TEACHER = { userId: randomUUID(), sessionId: randomUUID() } as unknown as Teacher;

/** What of a reading is not struck out: kind and text of each block in turn. */
export const kept = (reading: Reading): string[] =>
  reading.ok ? reading.proposal.blocks.filter(({ leftover }) => !leftover).flatMap(({ kind, text }) => [kind, text]) : [reading.reason];
