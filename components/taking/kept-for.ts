const DAY = 86_400_000;

/** How long a device keeps work that nobody could send, in milliseconds. */
const KEPT_FOR = 7 * DAY;

/** The moment before which kept work is dropped. Both in milliseconds. */
export const keptSince = (now: number): number => now - KEPT_FOR;
