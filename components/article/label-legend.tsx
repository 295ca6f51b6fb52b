import { Badge } from "@/components/ui/badge";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS } from "@/lib/domain/label-words";

/** What the labels mean, for a help dialog. */
export function LabelLegend({ classes }: { classes: readonly ClaimClass[] }) {
  return (
    <ul className="stack tight">
      {classes.map((name) => {
        const { letter, tone, name: title, help } = CLASS_WORDS[name];
        return (
          <li key={name} className="row tight">
            <Badge letter={letter} tone={tone} /> <b>{title}</b> <span className="quiet">{help}</span>
          </li>
        );
      })}
    </ul>
  );
}
