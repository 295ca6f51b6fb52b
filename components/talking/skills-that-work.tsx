import Link from "next/link";
import type { ItemNoun } from "@/lib/domain/results";
import type { SkillGroup } from "@/lib/statistics/teach-again";
import { whatTheyCanDo } from "./news-in-words";

type SkillsThatWorkProps = { works: readonly SkillGroup[]; noun: ItemNoun; assignmentId: string };

/** What the class can do already; nothing where there is none of it. */
export function SkillsThatWork({ works, noun, assignmentId }: SkillsThatWorkProps) {
  if (works.length === 0) return null;
  return (
    <section className="again" aria-labelledby="again-works">
      <h2 id="again-works">What they can do already</h2>
      <ul className="again-works">
        {works.map((group) => (
          <li key={group.skill}>
            {whatTheyCanDo(noun, group)}{" "}
            <Link className="no-print" href={`/teach/assignments/${assignmentId}?skill=${group.skill}#heat`} prefetch={false}>
              See them
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
