/** True where a position in UTF-16 code units stands inside a pair of surrogates. */
export const splitsCodePoint = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
