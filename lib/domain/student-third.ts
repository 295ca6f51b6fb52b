export const THIRDS = ["strongest", "middle", "weakest"] as const;
/** A third of the students who handed in, by the credit for their answers. */
export type Third = (typeof THIRDS)[number];

export const THIRD_WORDS: Readonly<Record<Third, string>> = {
  strongest: "Strongest third",
  middle: "Middle third",
  weakest: "Weakest third",
};
