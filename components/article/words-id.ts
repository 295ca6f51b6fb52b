/** The popover that explains the words of a lesson, which buttons anywhere on the page open. */
export const WORDS_ID = "words";
