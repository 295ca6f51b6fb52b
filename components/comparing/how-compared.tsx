import { CLUSTER_FORMULA, WILSON_FORMULA } from "@/components/item-analysis/formulas";
import { Disclosure } from "@/components/ui/disclosure";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES } from "@/lib/domain/results";

/** The formulas, one tap away. `beyond`: the figures go beyond one's own classes. */
export function HowCompared({ beyond = false }: { beyond?: boolean }) {
  return (
    <Disclosure summary="How this is reckoned" className="no-print">
      <ul className="bullets small">
        <li>
          Share of the credit = the sum of the shares of full credit that the answers earned ÷ the number of answers, each item counting the
          same. What counts is the attempt that counts for a student, by the key that its class uses; dropped and excused items, work that
          waits for a mark and items that are worth nothing are left out.
        </li>
        <li>
          The interval is Wilson’s, for 95 %. The answers of one student hang together, so they count as fewer: by the design effect, the
          variance of the credit between students over that of answers that have nothing to do with each other.
        </li>
        <li>
          {WILSON_FORMULA} {CLUSTER_FORMULA}
        </li>
        <li>
          Full credit = all that the item earns; where it counts how sure students are, right however sure. The ground is darker by the
          share of answers without it: up to 4 %, 20 %, 35 %, 60 %, and above; of fewer than {FEWEST_FOR_INDICES} answers there is no shade.
        </li>
        <li>
          {beyond
            ? `Of a class with fewer than ${FEWEST_FOR_INDICES} students’ answers nothing is counted, on the whole, by skill and by item, and nothing while its grades are held.`
            : `Below ${FEWEST_FOR_INDICES} students no share is shown.`}{" "}
          Below {FEWEST_FOR_FIRM} students a share is provisional, and its dot hollow.
        </li>
        <li>
          Classes differ in more than their lessons: who is in them, the time of day, how much time there was. Read it to plan, not to
          judge.
        </li>
      </ul>
    </Disclosure>
  );
}
