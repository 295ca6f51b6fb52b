/** How sure the engine said it was, 0.5 to 1, and whether it was right. */
export type Sure = { readonly sureness: number; readonly right: boolean };

const BINS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] as const;

/** A table in text: for each bin of sureness how many, which share of all, how sure on average, how many of them right. */
export function reliabilityTable(answers: readonly Sure[]): string {
  const row = (name: string, from: number, to: number) => {
    const inside = answers.filter(({ sureness }) => sureness >= from && sureness < to);
    const said = inside.reduce((sum, { sureness }) => sum + sureness, 0) / inside.length;
    const right = inside.filter((answer) => answer.right).length / inside.length;
    const cells = [String(inside.length), percent(inside.length / answers.length), percent(said), percent(right)];
    return `${name.padEnd(12)}${cells.map((cell) => cell.padStart(10)).join("")}`;
  };
  const bins = BINS.map((from, index) => row(`${from} to ${BINS[index + 1] ?? 1}`, from, BINS[index + 1] ?? 2));
  const head = `${"sureness".padEnd(12)}${["number", "share", "said", "right"].map((cell) => cell.padStart(10)).join("")}`;
  return [head, ...bins, row(".9 and more", 0.9, 2), row("all", 0.5, 2)].join("\n");
}

const percent = (share: number) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : "–");
