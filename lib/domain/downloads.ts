// The files in which an assignment's results go elsewhere. No zod here: the page of downloads imports this file.

export const DOWNLOADS = [
  "results.xlsx",
  "responses-long.csv",
  "responses-wide.csv",
  "responses.xlsx",
  "items.csv",
  "analysis-options.csv",
  "analysis.xlsx",
  "codebook.csv",
  "article.txt",
] as const;
/** A file by its name. */
export type Download = (typeof DOWNLOADS)[number];

/** A workbook is made in memory, so it holds so many answers at the most; CSV files, which are made while they are sent, any number. */
export const MOST_IN_WORKBOOK = 10_000;

/** Whether so many students, or attempts if there are more of them, with so many items each fit into a workbook. */
export const fitsWorkbook = ({ rows, items }: { rows: number; items: number }): boolean => rows * items <= MOST_IN_WORKBOOK;
