import type { Client } from "pg";

export function migrationNames(): string[];
export function appliedMigrations(client: Client): Promise<string[]>;
export function migrate(database: { client: Client; url: string }): Promise<string[]>;
