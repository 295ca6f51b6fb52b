/** The words with a capital at their beginning. No zod here: the student's page imports this file. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
