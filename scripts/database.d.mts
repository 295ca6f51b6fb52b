import type { Client } from "pg";

export function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T>;
export function withDatabaseLock<T>(url: string, work: (lock: { client: Client; url: string }) => Promise<T>): Promise<T>;
