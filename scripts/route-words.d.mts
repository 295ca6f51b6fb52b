export function routeWords(app: string, publicFolder: string): string[];
