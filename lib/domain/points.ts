// Points are whole thousandths. No zod here: pages of students may import this file.

/** Points are whole thousandths, so that sums are exact: a claim of weight 1 has 1000. */
export const POINT = 1000;

const FRACTIONS: Readonly<Record<number, string>> = { 250: "¼", 333: "⅓", 500: "½", 667: "⅔", 750: "¾" };

/** Thousandths of a point in words of figures: 10500 is "10½", 500 is "½", 1200 is "1.2", -667 is "−⅔". */
export function pointsText(thousandths: number): string {
  if (thousandths < 0) return `−${pointsText(-thousandths)}`;
  const whole = Math.trunc(thousandths / 1000);
  const rest = thousandths % 1000;
  if (rest === 0) return String(whole);
  const fraction = FRACTIONS[rest];
  if (fraction === undefined) return String(Number((thousandths / 1000).toFixed(2)));
  return whole === 0 ? fraction : `${whole}${fraction}`;
}
