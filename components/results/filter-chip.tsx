import Link from "next/link";
import { LabelName } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { ClaimClass } from "@/lib/domain/label";
import { CLASS_WORDS, SKILL_WORDS } from "@/lib/domain/label-words";
import type { Search } from "@/lib/domain/results-search";
import type { Skill } from "@/lib/domain/skill";

type FilterChipProps = {
  /** what is left of it, in words */
  left: string;
  filter: { key: ClaimClass; chose: ClaimClass } | { skill: Skill };
  removeHref: Search;
};

const Name = ({ of }: { of: ClaimClass }) => (
  <LabelName letter={CLASS_WORDS[of].letter} tone={CLASS_WORDS[of].tone}>
    {CLASS_WORDS[of].name}
  </LabelName>
);

/** The filter in force, and the way out of it. */
export function FilterChip({ left, filter, removeHref }: FilterChipProps) {
  return (
    <p className="filter">
      <span>
        {"skill" in filter ? (
          <>Only {SKILL_WORDS[filter.skill]}</>
        ) : (
          <>
            Key <Name of={filter.key} />, chosen <Name of={filter.chose} />
          </>
        )}
        : {left}
      </span>
      <Link className="btn ghost" href={removeHref} scroll={false} prefetch={false}>
        <Icon name="close" /> Show all
      </Link>
    </p>
  );
}
