import { CLUSTER_FORMULA, NEWCOMBE_FORMULA, WILSON_FORMULA } from "@/components/item-analysis/formulas";
import { Disclosure } from "@/components/ui/disclosure";
import type { SkillRecord } from "@/lib/domain/growth";
import { FEWEST_FOR_FIRM, FEWEST_FOR_INDICES } from "@/lib/domain/results";

const ENOUGH: Readonly<Record<SkillRecord["of"], readonly string[]>> = {
  class: [
    `Below ${FEWEST_FOR_INDICES} students nothing is drawn; lessons in a row are put together until there are enough. Below ${FEWEST_FOR_FIRM} students a figure is provisional, and its dot is hollow.`,
    "The interval is Wilson’s, for 95 %. The answers of one student hang together, so they count as fewer: by the design effect, the variance of the credit between students over that of answers that have nothing to do with each other.",
  ],
  student: [
    `Below ${FEWEST_FOR_INDICES} answers nothing is drawn; lessons in a row are put together until there are enough. Below ${FEWEST_FOR_FIRM} answers a figure is provisional, and its dot is hollow.`,
    "The interval is Wilson’s, for 95 %: with so few answers the true share may well lie anywhere in it.",
  ],
};

/** The formulas, one tap away. */
export function HowReckoned({ of }: Pick<SkillRecord, "of">) {
  return (
    <Disclosure summary="How this is reckoned" className="growth-how no-print">
      <ul className="bullets small">
        <li>
          Credit of a skill = the sum of the shares of full credit that the answers earned ÷ the number of answers. What counts is the grade
          that counts: dropped and excused items, work that waits for a mark, and items without a skill are left out.
        </li>
        {ENOUGH[of].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          Growth = the credit of the later lessons − that of the earlier ones, cut where both parts have as many answers as they can. It is
          said only where the 95 % interval of the difference (Newcombe’s, from both Wilson intervals) leaves out 0. Lessons differ in how
          hard they are, so read it together with them.
        </li>
        <li>
          {WILSON_FORMULA} {of === "class" && CLUSTER_FORMULA} {NEWCOMBE_FORMULA}
        </li>
        <li>There is no sum over the skills, and nobody is compared with anybody.</li>
      </ul>
    </Disclosure>
  );
}
