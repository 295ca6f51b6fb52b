import { type AssignmentRule, momentsOf, ruleSentence } from "@/lib/domain/assignment-rule";
import { LOCALE } from "@/lib/domain/format";
import { ZoneNote } from "./zone-note";

type RuleLineProps = { rule: AssignmentRule; timeZone: string; now: Date; className?: string };

/** The rule of an assignment as a sentence in class time, the zone named where the reader's clock differs. */
export function RuleLine({ rule, timeZone, now, className }: RuleLineProps) {
  return (
    <>
      {ruleSentence(rule, { locale: LOCALE, timeZone, now }, className)}{" "}
      <ZoneNote timeZone={timeZone} moments={momentsOf(rule)} now={now} />
    </>
  );
}
