import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const icons = { error: "warning", done: "check", info: "info" } as const satisfies Record<string, IconName>;

/** The answer to something the reader just did. An error is announced at once, the rest politely. */
export function Notice({ kind = "info", children }: { kind?: keyof typeof icons; children: ReactNode }) {
  return (
    <div className={kind === "error" ? "notice error-notice" : "notice"} role={kind === "error" ? "alert" : "status"}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}
