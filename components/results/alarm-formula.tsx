import { Disclosure } from "@/components/ui/disclosure";
import { FEWEST_FOR_INDICES } from "@/lib/domain/results";

/** When the answers put a key in doubt, as `lib/statistics/key-alarms.ts` reckons it. */
export const AlarmFormula = () => (
  <Disclosure summary="When a key is in doubt" className="no-print">
    <div className="stack tight small">
      <p>
        Of each student the work that counts, and the total without lateness. From {FEWEST_FOR_INDICES} answers on a key is in doubt where
        one of these is so, the first that is:
      </p>
      <ul className="bullets">
        <li>at least half chose one label that the key does not take, and more than chose the key’s;</li>
        <li>the third with the highest totals earned less here than the third with the lowest, by more than one answer can earn;</li>
        <li>
          a label that at least {FEWEST_FOR_INDICES} chose goes with the points on all other claims more than the key’s does, by the
          correlation of choosing it (1) or not (0) with those points;
        </li>
        <li>Krippendorff’s α of the claim is below 0.2, and that of all claims above 0.5.</li>
      </ul>
    </div>
  </Disclosure>
);
