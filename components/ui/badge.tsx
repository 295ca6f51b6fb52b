import type { ReactNode } from "react";

export type BadgeTone = "f" | "a" | "s" | "j" | "blank";

type BadgeProps = { letter: ReactNode; tone: BadgeTone; size?: "md" | "sm"; dashed?: boolean };

/** A letter standing on its own line. Hidden from screen readers: a name stands beside it, or in hidden text. */
export function Badge({ letter, tone, size = "md", dashed }: BadgeProps) {
  const classes = ["badge", tone, size === "sm" && "sm", dashed && "dashed"].filter(Boolean).join(" ");
  return (
    <span className={classes} aria-hidden="true">
      {letter}
    </span>
  );
}

/** A badge and the name of its label. */
export function LabelName({ letter, tone, size = "sm", children }: BadgeProps & { children: ReactNode }) {
  return (
    <span className="label-name">
      <Badge letter={letter} tone={tone} size={size} /> {children}
    </span>
  );
}
