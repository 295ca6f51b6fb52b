export function openTestServer(): Promise<{ url: string; stop(): Promise<void> }>;
export function makeTemplate(serverUrl: string): Promise<{ clones(count: number): Promise<string[]>; remove(): Promise<void> }>;
