export function sourceHash(base?: string): string;
export function entryOf(distDir: string): string;
export function ensureBuild(options: { distDir: string; quiet: boolean }): Promise<string>;
