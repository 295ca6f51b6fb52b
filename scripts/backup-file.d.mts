import type { Client } from "pg";

export function backupLines(client: Client): AsyncGenerator<string>;
export function restoreLines(client: Client, lines: AsyncIterable<string>): Promise<number>;
