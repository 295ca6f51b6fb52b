import { Disclosure } from "@/components/ui/disclosure";
import { formatPercent, LOCALE } from "@/lib/domain/format";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";
import { AGAIN_SHARE } from "@/lib/statistics/teach-again";

/** How it is decided what to teach again. */
export function HowReckoned() {
  return (
    <Disclosure summary="How this is reckoned" className="no-print how-reckoned">
      <p>
        The answers to all claims of one skill are added up, one counted attempt a student. What at least{" "}
        {formatPercent(AGAIN_SHARE, LOCALE)} of them missed, having less than full credit, stands here, the three worst at the most. Claims
        with fewer than {FEWEST_FOR_INDICES} answers are left out, and so are those whose key the answers put in doubt. It says what to
        teach, not who is to blame: no student is named.
      </p>
    </Disclosure>
  );
}
