/** What an answer at random earns: the mean of the credits of all answers that could be given, each as likely as the others. None given: 0. */
export const meanCredit = (credits: readonly number[]): number =>
  credits.length === 0 ? 0 : credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
