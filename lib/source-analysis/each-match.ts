const SPACE = /\S/g;

/**
 * Tells of each match of a global pattern and where it begins, in order. The pattern must match whatever is not white space, and nothing
 * that is: so a match begins behind the spaces that follow the one before, and no list of matches is made, which costs more than matching.
 */
export function eachMatch(pattern: RegExp, text: string, tell: (match: string, at: number) => void): void {
  let end = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    SPACE.lastIndex = end;
    SPACE.test(text);
    const at = SPACE.lastIndex - 1;
    end = pattern.lastIndex;
    tell(text.slice(at, end), at);
  }
}
