import { Icon } from "@/components/ui/icon";
import { formatDate, LOCALE } from "@/lib/domain/format";
import { pointsText } from "@/lib/domain/points";
import type { RegradeNotice } from "@/lib/domain/regrade";

/** Says to a student that their grade changed, when, and why. */
export function ChangedGradeNotice({ notice, timeZone }: { notice: RegradeNotice | null; timeZone: string }) {
  if (!notice) return null;
  const { doneAt, reason, before, after } = notice;
  const otherWhole = before.possible !== after.possible;
  const points = (one: RegradeNotice["before"]) =>
    otherWhole ? `${pointsText(one.total)} of ${pointsText(one.possible)}` : pointsText(one.total);
  return (
    <aside className="notice" aria-label="Your grade changed">
      <Icon name="info" />
      <p>
        <strong>
          Your grade changed on {formatDate(doneAt, { locale: LOCALE, timeZone })}: {points(before)} → {points(after)}
          {otherWhole ? "" : " points"}.
        </strong>{" "}
        Why: {reason}
      </p>
    </aside>
  );
}
