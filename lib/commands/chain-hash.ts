import { createHash } from "node:crypto";
import type { HistoryKind } from "@/lib/db/history";

type Link = { readonly number: number; readonly kind: HistoryKind; readonly at: Date; readonly digest: string };

/** What the first entry of an assignment's chain hangs on, in hexadecimal. */
export const chainStart = (assignmentId: string): string => createHash("sha256").update(assignmentId).digest("hex");

/** The hash of an entry: SHA-256 over the hash before it, its number, kind and moment, and the digest of its content. All in hexadecimal. */
export const chainHash = (previousHash: string, { number, kind, at, digest }: Link): string =>
  createHash("sha256")
    .update(Buffer.from(previousHash, "hex"))
    .update(`|${number}|${kind}|${at.toISOString()}|`)
    .update(Buffer.from(digest, "hex"))
    .digest("hex");
