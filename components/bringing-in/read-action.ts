import type { Reading } from "@/lib/domain/article-proposal";

export type Invalid = { ok: false; reason: "invalid"; fields: Record<string, string> };
/** An action that reads an article, as the page passes it. */
export type ReadAction<Input> = (previous: null, input: Input | FormData) => Promise<Reading | Invalid>;
