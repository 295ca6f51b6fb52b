export function browserPath(): Promise<string | undefined>;
