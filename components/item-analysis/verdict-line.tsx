import { Icon, type IconName } from "@/components/ui/icon";
import { VERDICT_WORDS, type Verdict } from "@/lib/domain/item-analysis";
import { isInDoubt } from "./verdict-order";

const iconOf = (verdict: Verdict): IconName => (isInDoubt(verdict) ? "warning" : verdict === "tells-apart" ? "check" : "info");

/** What an item's figures say, in words; while answers `wait` for the teacher's mark, that. */
export function VerdictLine({ verdict, waits }: { verdict: Verdict; waits: boolean }) {
  return (
    <span className="verdict">
      <Icon name={waits ? "clock" : iconOf(verdict)} /> {waits ? "Waits for your marks" : VERDICT_WORDS[verdict].name}
    </span>
  );
}
