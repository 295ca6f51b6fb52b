import { sql } from "./client";

/** Whether the exercise `e` marks how sure a student is too, as countsSureness of lib/domain/sureness.ts has it. */
export const countsSureness = sql`(e.settings @> '{"sureness": "counts"}')`;
