export function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T>;
