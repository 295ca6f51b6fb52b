import { Disclosure } from "@/components/ui/disclosure";
import { ITEM_FORMULAS, WILSON_FORMULA } from "./formulas";
import { TABLE_FIGURES } from "./item-columns";

/** What the columns of the table say and how they are worked out, one tap from the table. */
export function ColumnHelp() {
  return (
    <Disclosure summary="What the columns say, and how they are worked out">
      <p className="small">
        x is what an attempt earned on the item, T its total, R = T − x the points on all others, S how many attempts there are. Variances
        and covariances divide by S − 1. A blank earns 0; what is excused or dropped is left out.
      </p>
      <dl className="formulas">
        <div>
          <dt>Full credit</dt>
          <dd>
            How many of the attempts have all that the item earns, or are right where it counts how sure students are; opened, with how far
            the share may be off.
          </dd>
          <dd className="formula">{WILSON_FORMULA}</dd>
        </div>
        {TABLE_FIGURES.map((name) => (
          <div key={name}>
            <dt>{ITEM_FORMULAS[name].name}</dt>
            <dd>{ITEM_FORMULAS[name].says}</dd>
            <dd className="formula">{ITEM_FORMULAS[name].formula}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
