export type ButtonLook = { variant?: "plain" | "primary" | "ghost"; size?: "md" | "big"; wide?: boolean; className?: string };

/** The class of anything that looks like a button. */
export function buttonClass({ variant = "plain", size = "md", wide = false, className }: ButtonLook = {}): string {
  return ["btn", variant !== "plain" && variant, size === "big" && "big", wide && "wide", className].filter(Boolean).join(" ");
}
